/** One word of an expression; `value` and `name` are placeholders, as `:read` and `#count`. */
export interface Token {
  readonly kind: 'word' | 'value' | 'name' | 'sign';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['value', /:\w+/y],
  ['name', /#\w+/y],
  ['word', /[A-Za-z_]\w*/y],
  ['sign', /<=|>=|<>|[=<>(),.]/y],
];

/** The words of a condition, an update or a key condition; whatever is none of them throws. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < expression.length; ) {
    if (/\s/.test(expression.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(expression, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(expression: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(expression) ?? [];
    if (text !== undefined) {
      return { kind, text };
    }
  }
  throw new SyntaxError(`Unknown sign at ${at} of: ${expression}`);
}

/** Reads tokens one after the other. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private readonly expression: string;

  constructor(expression: string) {
    this.expression = expression;
    this.tokens = tokensOf(expression);
  }

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) {
      throw this.unknown('the end');
    }
    this.at += 1;
    return token;
  }

  /** Goes on where this word comes next; keywords are known in any case. */
  takes(text: string): boolean {
    const isNext = this.tokens[this.at]?.text.toUpperCase() === text.toUpperCase();
    this.at += isNext ? 1 : 0;
    return isNext;
  }

  expect(text: string): void {
    if (!this.takes(text)) {
      throw this.unknown(this.tokens[this.at]?.text ?? 'the end');
    }
  }

  unknown(what: string): SyntaxError {
    return new SyntaxError(`Not understood here: ${what}, in: ${this.expression}`);
  }
}
