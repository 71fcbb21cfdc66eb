import { z } from 'zod';

// zod would try `new Function` when it makes its first schema, to see whether it may compile parsers. The page's
// Content-Security-Policy forbids that and reports the attempt. It has to be told before that schema is made, wherever
// the bundler puts it, and so everybody takes `z` from here; the linter sees to it.
z.config({ jitless: true });

export { z };
