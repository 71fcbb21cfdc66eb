/**
 * Regular expressions of placement constraints, which AWS reads as Java's `Pattern`, for JavaScript. What the two
 * languages read alike is passed on; what they read differently, and what could take forever to match, is refused.
 */

/** What is wrong with a pattern, as the end of a sentence that begins with the pattern. */
export interface PatternFault {
  readonly fault: string;
}

const repetitionsMax = 1000;
const manyTimes = 16;
/** With these, 255 characters are matched or not within some million steps. */
const unboundedMax = 3;
const choicesMax = 8;
const alternativesMax = 40;

/** A regular expression that is tested against the whole of a text, as the guide's `=~ t2.*` needs it. */
export function javaPattern(source: string): RegExp | PatternFault {
  try {
    return new RegExp(`^(?:${new Reader(source).translated()})$`);
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.message };
    return { fault: 'is not a regular expression' };
  }
}

class Refusal extends Error {}

interface Group {
  repeats: boolean;
  chooses: boolean;
}

class Reader {
  readonly #source: string;
  #at = 0;
  #out = '';
  #unbounded = 0;
  #choices = 0;
  #alternatives = 0;
  /** The groups around here, innermost last, and the one that has just been closed. */
  readonly #open: Group[] = [{ repeats: false, chooses: false }];
  #closed: Group | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  translated(): string {
    while (this.#at < this.#source.length) this.#next();
    if (this.#choices > choicesMax || this.#unbounded > unboundedMax || this.#alternatives > alternativesMax)
      throw new Refusal('repeats and chooses too often to be tested quickly');
    return this.#out;
  }

  #next(): void {
    const quantifier = /^([*+?]|\{(\d+)(,(\d*))?\})([+?]?)/.exec(this.#source.slice(this.#at, this.#at + 16));
    const closed = this.#closed;
    this.#closed = undefined;
    const char = this.#source[this.#at]!;
    if (quantifier) this.#quantifier(quantifier, closed);
    else if (char === '\\') this.#escape();
    else if (char === '[') this.#characterClass();
    else if (char === '(') this.#openGroup();
    else if (char === ')') this.#closeGroup();
    else {
      if (char === '|') this.#alternative();
      if ('{}]'.includes(char)) throw new Refusal(`has a ${char} that belongs to nothing`);
      this.#copy(1);
    }
  }

  #copy(length: number): void {
    this.#out += this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
  }

  #alternative(): void {
    this.#alternatives++;
    const group = this.#open.at(-1)!;
    if (this.#open.length > 1 && !group.chooses) this.#choices++;
    group.chooses = true;
  }

  #quantifier([whole, sign, least, range, most, mode]: RegExpExecArray, closed: Group | undefined): void {
    if (mode === '+')
      throw new Refusal(`uses ${whole}, a possessive quantifier, which a rehearsal does not know`);
    const min = sign === '+' ? 1 : Number(least ?? 0);
    const counted = range === undefined ? min : most ? Number(most) : Infinity;
    const max = sign === '?' ? 1 : least === undefined ? Infinity : counted;
    if (Math.max(min, max === Infinity ? 0 : max) > repetitionsMax)
      throw new Refusal(`repeats something more than ${repetitionsMax} times`);
    if (max > 1 && closed && (closed.repeats || closed.chooses))
      throw new Refusal('repeats a group that itself repeats or chooses, which could take forever');
    if (max !== min) this.#choices++;
    if (max !== min && max > manyTimes) this.#unbounded++;
    this.#open.at(-1)!.repeats = true;
    this.#copy(whole!.length);
  }

  #openGroup(): void {
    const start = /^\((\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>))?/.exec(this.#source.slice(this.#at))!;
    if (start[1] === undefined && this.#source[this.#at + 1] === '?')
      throw new Refusal('uses flags or an atomic group, which a rehearsal does not know');
    this.#open.push({ repeats: false, chooses: false });
    this.#copy(start[0].length);
  }

  #closeGroup(): void {
    if (this.#open.length === 1) throw new Refusal('closes a group that was not opened');
    this.#closed = this.#open.pop()!;
    const around = this.#open.at(-1)!;
    around.repeats ||= this.#closed.repeats;
    around.chooses ||= this.#closed.chooses;
    this.#copy(1);
  }

  #escape(): void {
    const rest = this.#source.slice(this.#at + 1);
    if (rest.startsWith('Q')) {
      const end = rest.indexOf('\\E');
      const quoted = rest.slice(1, end === -1 ? undefined : end);
      this.#out += quoted.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
      this.#at += end === -1 ? rest.length + 1 : end + 3;
      return;
    }
    const same = /^(?:[dDwWsSbBtnrf]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|[^\dA-Za-z])/.exec(rest);
    if (!same) throw new Refusal(`uses \\${rest.slice(0, 1)}, which a rehearsal does not know`);
    this.#copy(1 + same[0].length);
  }

  #characterClass(): void {
    this.#copy(this.#source.startsWith('[^', this.#at) ? 2 : 1);
    if (this.#source[this.#at] === ']') throw new Refusal('has an empty class of characters');
    while (this.#source[this.#at] !== ']') {
      const char = this.#source[this.#at];
      if (char === undefined) throw new Refusal('has a class of characters without its ]');
      if (char === '[' || this.#source.startsWith('&&', this.#at))
        throw new Refusal('joins classes of characters, which a rehearsal does not know');
      if (char === '\\') this.#escape();
      else this.#copy(1);
    }
    this.#copy(1);
  }
}
