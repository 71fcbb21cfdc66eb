import type { Json } from '#model/json.ts';
import type { SourceMap } from './source-map.ts';

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,\]}:/]|$)/y;
const spaceForm = /[ \t\r\n]*/y;
const strangeSpaceForm = /[\s\u200b\u2060\ufeff\0]+/y;
const commentForm = /\/\/[^\r\n]*|#[^\r\n]*|\/\*[^]*?(?:\*\/|$)/y;
const templateForm = /\{\{[^\r\n]*?\}\}|\$\{[^\r\n{}]*\}/y;
// What people write where text should stand: up to the next comma, bracket or quote on the line.
const bareForm = /[^,\]}"'\r\n]+/y;
const bareNameForm = /[^,\]}{[":\s]+/y;

const escapes: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};
const otherWords: Record<string, [value: Json, correct: string]> = {
  True: [true, 'true'],
  False: [false, 'false'],
  None: [null, 'null'],
  undefined: [null, 'null'],
};

/** The words of JSON: reads the next one and, where it is not JSON, reports it and reads what was meant. */
export class JsonTokens {
  at = 0;
  readonly text: string;
  readonly map: SourceMap;

  constructor(text: string, map: SourceMap) {
    this.text = text;
    this.map = map;
  }

  match(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The next character that is not space, or '' at the end. */
  peek(): string {
    for (;;) {
      this.match(spaceForm);
      const start = this.at;
      if (this.match(commentForm) !== '')
        this.map.error(start, 'JSON has no comments. Remove this one, or save the file as YAML.');
      else if (this.match(strangeSpaceForm) !== '') {
        this.map.error(
          start,
          `There is an invisible character (${codePoint(this.text, start)}) here, which JSON does not allow. Remove it.`,
        );
      } else return this.text[this.at] ?? '';
    }
  }

  string(quote: string): string {
    const start = this.at++;
    if (quote === "'") this.map.error(start, 'JSON writes text in double quotes, not single ones.');
    let value = '';
    let from = this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (this.text[this.at] === quote) break;
      if (Number.isNaN(code) || code === 10 || code === 13) {
        this.map.error(
          start,
          'The text that starts here has no closing quote on its line. Close it, and write line breaks inside as \\n.',
        );
        return value + this.text.slice(from, this.at);
      }
      if (code === 92) {
        value += this.text.slice(from, this.at) + this.#escape();
        from = this.at;
      } else {
        if (code < 32)
          this.map.error(
            this.at,
            `Inside text the control character ${codePoint(this.text, this.at)} must be written as ${escaped(code)}.`,
          );
        this.at++;
      }
    }
    return value + this.text.slice(from, this.at++);
  }

  #escape(): string {
    const start = this.at++;
    const mark = this.text[this.at] ?? '';
    if (mark === 'u' && /^[\da-fA-F]{4}$/.test(this.text.slice(this.at + 1, this.at + 5))) {
      this.at += 5;
      return String.fromCharCode(Number.parseInt(this.text.slice(start + 2, this.at), 16));
    }
    const meant = Object.hasOwn(escapes, mark) ? escapes[mark] : undefined;
    if (meant === undefined)
      this.map.error(start, `\\${mark.trim()} means nothing in JSON. Write a backslash as \\\\.`);
    if (mark !== '' && mark !== '\n' && mark !== '\r' && meant !== undefined) this.at++;
    return meant ?? '\\';
  }

  number(): Json | undefined {
    const start = this.at;
    const digits = this.match(numberForm);
    if (digits === '') return undefined;
    const value = Number(digits);
    if (!Number.isFinite(value)) {
      this.map.error(
        start,
        `${digits} is larger than any number JSON programs can hold. Put it in double quotes if it is text.`,
      );
      return digits;
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      this.map.warning(start, `${digits} has more digits than can be kept exactly; it is read as ${value}.`);
    }
    return value;
  }

  /** true, false and null; anything else that stands without quotes is reported and taken as text. */
  word(): Json | undefined {
    const start = this.at;
    const word = this.template() || this.match(bareForm).replace(/[ \t]+$/, '');
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (word === '') return undefined;
    const other = Object.hasOwn(otherWords, word) ? otherWords[word] : undefined;
    this.map.error(
      start,
      other
        ? `${word} is not JSON. Write ${other[1]}.`
        : `${word} stands without quotes. Text needs double quotes: ${JSON.stringify(word)}.`,
    );
    return other ? other[0] : word;
  }

  isTemplate(): boolean {
    templateForm.lastIndex = this.at;
    return templateForm.test(this.text);
  }

  /** A placeholder of a template language, such as {{name}} or ${NAME}; '' when there is none. */
  template(): string {
    return this.match(templateForm);
  }

  bareName(): string {
    return this.match(bareNameForm);
  }
}

function codePoint(text: string, at: number): string {
  return `U+${text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function escaped(code: number): string {
  return JSON.stringify(String.fromCharCode(code)).slice(1, -1);
}
