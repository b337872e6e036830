// Reads WWW-Authenticate: several challenges in one header or in many, tokens and quoted strings (RFC 9110, section 11.6.1).
// Refuses nothing: what is not a challenge is passed over, because servers write this header in many ways.

/** One way in that a server offers. `scheme` and the names of parameters are lower-case. */
export type Challenge = { scheme: string; token: string | null; parameters: ReadonlyMap<string, string> };

const separators = /[\s,]*/y;
/** `name = value`, where the value is quoted or runs to the next comma or blank. */
const parameter = /([!#$%&'*+.^_`|~\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"?|([^\s,"]*))/sy;
const scheme = /([!#$%&'*+.^_`|~\w-]+)(?=[\s,]|$)/y;
const token68 = /[ \t]+([\w.~+/-]+=*)(?=[ \t]*(?:,|$))/y;

const takeAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const parseHeader = (text: string): Challenge[] => {
  const challenges: { scheme: string; token: string | null; parameters: Map<string, string> }[] = [];
  let at = 0;
  while (at < text.length) {
    at += takeAt(separators, text, at)?.[0].length ?? 0;
    const pair = takeAt(parameter, text, at);
    const current = challenges.at(-1);
    if (pair !== null) {
      const [whole, name = '', quoted, plain = ''] = pair;
      current?.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/gs, '$1') ?? plain);
      at += whole.length;
      continue;
    }
    const named = takeAt(scheme, text, at);
    if (named === null) {
      at += 1;
      continue;
    }
    at += named[0].length;
    const token = takeAt(token68, text, at);
    at += token?.[0].length ?? 0;
    challenges.push({ scheme: named[0].toLowerCase(), token: token?.[1] ?? null, parameters: new Map() });
  }
  return challenges;
};

/** The challenges of one header, or of all headers of that name, in their order. */
export function parseChallenges(header: string | readonly string[] | undefined): Challenge[] {
  if (header === undefined) return [];
  return (typeof header === 'string' ? [header] : header).flatMap(parseHeader);
}
