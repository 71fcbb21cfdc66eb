/** A light tokenizer for JSON and YAML. It colours, it does not validate: odd text comes back as plain. */

export type TokenKind = 'plain' | 'key' | 'string' | 'number' | 'word' | 'comment' | 'mark';
export interface Token {
  kind: TokenKind;
  text: string;
}
export type Language = 'json' | 'yaml' | 'text';

/** Tokens by line; joining their texts with "\n" gives the input back. */
export function highlight(text: string, language: Language): Token[][] {
  const scan = { json: jsonLine, yaml: yamlLine, text: plainLine }[language];
  return text.split('\n').map(scan);
}

const json =
  /(?<key>"(?:\\.|[^"\\])*"(?=\s*:))|(?<string>"(?:\\.|[^"\\])*"?)|(?<number>-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?<word>\b(?:true|false|null)\b)|(?<mark>[{}[\],:])/g;
const yamlValue =
  /(?<comment>(?:^|\s)#.*$)|(?<string>"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?)|(?<number>(?<![\w.:/-])-?\d+(?:\.\d+)?(?![\w.:/-]))|(?<word>(?<![\w.-])(?:true|false|null|yes|no)(?![\w.-])|[!&*][\w.:-]+)|(?<mark>[{}[\],]|[|>][-+]?$)/g;
const yamlKey = /^(\s*(?:- +)*)("[^"]*"|'[^']*'|[^\s#"'{}[\],&*!|>%@`-][^#]*?|-[^\s#][^#]*?)(\s*:)(?=\s|$)/;

function plainLine(line: string): Token[] {
  return line === '' ? [] : [{ kind: 'plain', text: line }];
}

function jsonLine(line: string): Token[] {
  return scanWith(json, line);
}

function yamlLine(line: string): Token[] {
  const key = yamlKey.exec(line);
  if (key === null) return scanWith(yamlValue, line);
  const [whole, indent = '', name = '', colon = ''] = key;
  return [
    ...plainLine(indent),
    { kind: 'key', text: name },
    { kind: 'mark', text: colon },
    ...scanWith(yamlValue, line.slice(whole.length)),
  ];
}

function scanWith(pattern: RegExp, line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    tokens.push(...plainLine(line.slice(end, match.index)));
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as
      | TokenKind
      | undefined;
    tokens.push({ kind: kind ?? 'plain', text: match[0] });
    end = match.index + match[0].length;
  }
  return [...tokens, ...plainLine(line.slice(end))];
}
