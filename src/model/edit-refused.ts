/** Thrown when an edit cannot be done; the message is for the person. */
export class EditRefused extends Error {}
