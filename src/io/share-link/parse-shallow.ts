import type { Json } from '#model/json.ts';
import { MAX_DEPTH } from '../parse/parsed.ts';

/**
 * Parses JSON that a program wrote; undefined for what is none, or is nested so deeply that those who walk through it
 * would not come back.
 */
export function parseShallow(text: string): Json | undefined {
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (inString && letter === '\\') i++;
    else if (letter === '"') inString = !inString;
    else if (inString) continue;
    else if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
