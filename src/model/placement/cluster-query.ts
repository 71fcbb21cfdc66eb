/**
 * The cluster query language, in which placement constraints say which container instances may take a task.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 *
 *     expression := and { ('||' | 'or') and }         predicate := subject operator [argument]
 *     and        := not { ('&&' | 'and') not }        argument  := literal | '[' literal { ',' literal } ']'
 *     not        := ('!' | 'not') not | '(' expression ')' | predicate
 *
 * That `not` binds tighter than `and`, and `and` tighter than `or`, is not said there, only usual.
 */

export type ClusterQuery =
  | { readonly op: 'and' | 'or'; readonly terms: readonly ClusterQuery[] }
  | { readonly op: 'not'; readonly term: ClusterQuery }
  | Predicate;

export interface Predicate {
  readonly op: Operator;
  /** 'agentVersion', 'task:group', 'attribute:ecs.instance-type' … */
  readonly subject: string;
  /** One literal, or several for `in` and `not_in`; none for `exists` and `not_exists`. */
  readonly argument: readonly string[];
}

export type Operator = (typeof operators)[number][0];

/** What is wrong with a text, and at which character it shows. */
export interface QueryFault {
  readonly message: string;
  readonly at: number;
}

const operators = [
  ['equals', '=='],
  ['not_equals', '!='],
  ['greater_than_equal', '>='],
  ['greater_than', '>'],
  ['less_than_equal', '<='],
  ['less_than', '<'],
  ['matches', '=~'],
  ['not_matches', '!~'],
  ['not_exists', '!exists'],
  ['exists', 'exists'],
  ['not_in', '!in'],
  ['in', 'in'],
] as const;

const ordered: readonly Operator[] = [
  'equals',
  'not_equals',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
];
const textual: readonly Operator[] = ['equals', 'not_equals', 'in', 'not_in', 'matches', 'not_matches'];

/** The operators each plain subject knows; attributes and task groups know all. */
const plainSubjects: Readonly<Record<string, readonly Operator[]>> = {
  agentConnected: textual,
  agentVersion: ordered,
  ec2InstanceId: textual,
  registeredAt: ordered,
  runningTasksCount: ordered,
};

class Fault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** The expression as a tree, or the first thing in it that AWS would not understand. */
export function parseClusterQuery(text: string): { query: ClusterQuery } | { fault: QueryFault } {
  try {
    return { query: new Reader(text).whole() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: { message: error.message, at: error.at } };
  }
}

/** The names of all attributes an expression asks about. */
export function attributesIn(query: ClusterQuery): string[] {
  if ('terms' in query) return query.terms.flatMap(attributesIn);
  if ('term' in query) return attributesIn(query.term);
  return query.subject.startsWith('attribute:') ? [query.subject.slice('attribute:'.length)] : [];
}

// An expression has at most 2,000 characters, so the depth of its parentheses needs a bound of its own.
const depthMax = 50;

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): ClusterQuery {
    const query = this.#or();
    this.#blanks();
    if (this.#at < this.#text.length) throw new Fault(`ends before ${this.#shown()}`, this.#at);
    return query;
  }

  #or(): ClusterQuery {
    return this.#joined('or', () => this.#joined('and', () => this.#not(), /^(&&|and\b)/i), /^(\|\||or\b)/i);
  }

  #joined(op: 'and' | 'or', term: () => ClusterQuery, joint: RegExp): ClusterQuery {
    const first = term();
    const terms = [first];
    while (this.#take(joint) !== undefined) terms.push(term());
    return terms.length === 1 ? first : { op, terms };
  }

  #not(): ClusterQuery {
    if (++this.#depth > depthMax) throw new Fault('is nested too deeply', this.#at);
    const query = this.#unary();
    this.#depth--;
    return query;
  }

  #unary(): ClusterQuery {
    if (this.#take(/^(!(?!in\b|exists\b|=|~)|not\b)/i) !== undefined) return { op: 'not', term: this.#not() };
    if (this.#take(/^\(/) === undefined) return this.#predicate();
    const inner = this.#or();
    if (this.#take(/^\)/) === undefined) throw new Fault('lacks a closing parenthesis', this.#at);
    return inner;
  }

  #predicate(): Predicate {
    const subject = this.#subject();
    const start = this.#at;
    const op = this.#operator();
    const known = plainSubjects[subject];
    if (known && !known.includes(op)) throw new Fault(`cannot use ${op} with ${subject}`, start);
    if (op === 'exists' || op === 'not_exists') return { op, subject, argument: [] };
    return {
      op,
      subject,
      argument:
        op === 'in' || op === 'not_in'
          ? this.#list()
          : [this.#literal(/^[^\s()&|]+(?:[&|](?![&|])[^\s()&|]*)*/)],
    };
  }

  #subject(): string {
    this.#blanks();
    const start = this.#at;
    const subject = this.#take(/^(attribute:[\w./\\-]+|task:group\b|[A-Za-z][\w:.-]*)/);
    if (subject === undefined) throw new Fault(`needs a subject before ${this.#shown()}`, start);
    if (subject === 'task:group' || subject.startsWith('attribute:') || Object.hasOwn(plainSubjects, subject))
      return subject;
    throw new Fault(
      `has no subject ${subject}: it would be attribute:<name>, task:group, ${Object.keys(plainSubjects).join(', ')}`,
      start,
    );
  }

  #operator(): Operator {
    this.#blanks();
    const rest = this.#text.slice(this.#at);
    for (const [name, sign] of operators) {
      const word = [sign, name].find(
        (each) => rest.startsWith(each) && !(/\w$/.test(each) && /^\w/.test(rest.slice(each.length))),
      );
      if (word === undefined) continue;
      this.#at += word.length;
      return name;
    }
    throw new Fault(`needs an operator such as == or =~ before ${this.#shown()}`, this.#at);
  }

  #list(): string[] {
    if (this.#take(/^\[/) === undefined)
      throw new Fault(`needs a list in [ ] before ${this.#shown()}`, this.#at);
    const items: string[] = [];
    do items.push(this.#literal(/^[^\s()[\],]+/));
    while (this.#take(/^,/) !== undefined);
    if (this.#take(/^\]/) === undefined) throw new Fault('lacks a closing bracket', this.#at);
    return items;
  }

  #literal(bare: RegExp): string {
    const literal = this.#take(/^'[^']*'/) ?? this.#take(/^"[^"]*"/) ?? this.#take(bare);
    if (literal === undefined) throw new Fault(`needs a value before ${this.#shown()}`, this.#at);
    return /^(['"]).*\1$/.test(literal) ? literal.slice(1, -1) : literal;
  }

  #take(pattern: RegExp): string | undefined {
    this.#blanks();
    const found = pattern.exec(this.#text.slice(this.#at))?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #blanks(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #shown(): string {
    const rest = this.#text.slice(this.#at, this.#at + 20);
    return rest === '' ? 'its end' : `"${rest}"`;
  }
}
