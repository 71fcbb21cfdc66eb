/** The strings by which a task definition points at things outside it, taken apart and put together verbatim. */

export interface ImageReference {
  /** Repository with its registry, as written. */
  uri: string;
  tag?: string;
  digest?: string;
}

const privateEcr = /^[^/\s]+\.dkr[.-]ecr\.[^/\s]+\//;

/** Takes an image name apart. The tag is what follows the last colon after the last slash, as Docker reads it. */
export function parseImage(image: string): ImageReference {
  const [name = '', digest] = split(image, '@');
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const uri = colon < 0 ? name : name.slice(0, colon);
  return {
    uri,
    ...(colon < 0 ? {} : { tag: name.slice(colon + 1) }),
    ...(digest === undefined ? {} : { digest }),
  };
}

export function formatImage({ uri, tag, digest }: ImageReference): string {
  return `${uri}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Whether the image lies in a private ECR registry (`<account>.dkr.ecr.<region>.amazonaws.com/…`). */
export function isPrivateEcr(image: string): boolean {
  return privateEcr.test(image);
}

export interface SecretReference {
  service: 'secretsmanager' | 'ssm';
  /** The ARN or parameter name without key and version. */
  base: string;
  jsonKey?: string;
  versionStage?: string;
  versionId?: string;
}

/**
 * Takes a `valueFrom` apart; undefined when a Secrets Manager ARN has neither 7 parts nor 10
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html).
 */
export function parseSecret(valueFrom: string): SecretReference | undefined {
  if (!/^arn:[^:]*:secretsmanager:/.test(valueFrom)) return { service: 'ssm', base: valueFrom };
  const parts = valueFrom.split(':');
  if (parts.length === 7) return { service: 'secretsmanager', base: valueFrom };
  if (parts.length !== 10) return undefined;
  const [jsonKey = '', versionStage = '', versionId = ''] = parts.slice(7);
  return { service: 'secretsmanager', base: parts.slice(0, 7).join(':'), jsonKey, versionStage, versionId };
}

export function formatSecret({
  base,
  jsonKey,
  versionStage,
  versionId,
}: Omit<SecretReference, 'service'>): string {
  if (jsonKey === undefined && versionStage === undefined && versionId === undefined) return base;
  return [base, jsonKey ?? '', versionStage ?? '', versionId ?? ''].join(':');
}

/** The last part of an ARN's resource: a role's or parameter's name; any other string is its own name. */
export function arnName(arn: string): string {
  if (!arn.startsWith('arn:')) return arn;
  const resource = arn.split(':').slice(5).join(':');
  return resource.split(/[/:]/).at(-1) || arn;
}

/** A secret's name: an ARN ends in a hyphen and six characters that Secrets Manager added. */
export function secretName(base: string): string {
  if (!base.startsWith('arn:')) return base;
  const resource = base
    .split(':')
    .slice(5)
    .join(':')
    .replace(/^(secret:|parameter\/)/, '');
  return /:secretsmanager:/.test(base) ? resource.replace(/-[A-Za-z0-9]{6}$/, '') : resource;
}

function split(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
