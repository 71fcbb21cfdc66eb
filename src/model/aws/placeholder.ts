import { z } from '../zod.ts';

// Files are often written for a tool that fills them in: $$$NAME$$$, <NAME>, {{ name }}, ${NAME}, $(NAME), %NAME%,
// __NAME__. What such a value will be is unknown, so its form cannot be judged.
const placeholder =
  /\$\$\$.+\$\$\$|<[A-Za-z][^<>]*>|\{\{.*\}\}|\$\{[^}]*\}|\$\([^)]*\)|%[A-Za-z_]\w*%|__[A-Za-z]\w*__/;

export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/**
 * Text of AWS's form, or text that still holds a placeholder; `min(1)` says whether it may be empty. `message` completes
 * a sentence: 'may have …'.
 */
export function orPlaceholder(pattern: RegExp, message: string): z.ZodString {
  return z
    .string()
    .refine((text) => text === '' || pattern.test(text) || hasPlaceholder(text), { error: message });
}
