/** Why a shared rehearsal cannot be opened or made, in sentences for the person: what is wrong, and what to do. */
export class ShareRefused extends Error {}
