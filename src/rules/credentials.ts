const credentialWord =
  /(^|_)(password|passwd|pass|pwd|secret|secret_key(_base)?|token|api_?key|private_?key|access_?key|credentials?)$/i;

/** Whether a variable of this name holds a credential: DB_PASSWORD does, TOKEN_TTL and DB_PASSWORD_FILE do not. */
export function isCredentialName(name: string): boolean {
  return credentialWord.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

const keyId = /\b(AKIA|ASIA)[0-9A-Z]{16}\b/;
const pem = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const passwordInAddress = /:\/\/[^:/@\s]+:[^@/\s]+@/;

/** Whether a value is a credential whatever it is called: an AWS key, a private key, an address with a password. */
export function looksLikeCredential(value: string): boolean {
  return keyId.test(value) || pem.test(value) || passwordInAddress.test(value);
}
