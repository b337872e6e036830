// Fills the templates of searches: RFC 6570 with text values, and the `{x?}` of OpenSearch 1.1.
// Refuses nothing it does not know: an expression without a value becomes nothing.
import { toAddress } from './feed-address.ts';

type Operator = { first: string; between: string; isNamed: boolean; isReserved: boolean; whenEmpty: string };

/** RFC 6570, appendix A. */
const operators: Readonly<Record<string, Operator>> = {
  '': { first: '', between: ',', isNamed: false, isReserved: false, whenEmpty: '' },
  '+': { first: '', between: ',', isNamed: false, isReserved: true, whenEmpty: '' },
  '#': { first: '#', between: ',', isNamed: false, isReserved: true, whenEmpty: '' },
  '.': { first: '.', between: '.', isNamed: false, isReserved: false, whenEmpty: '' },
  '/': { first: '/', between: '/', isNamed: false, isReserved: false, whenEmpty: '' },
  ';': { first: ';', between: ';', isNamed: true, isReserved: false, whenEmpty: '' },
  '?': { first: '?', between: '&', isNamed: true, isReserved: false, whenEmpty: '=' },
  '&': { first: '&', between: '&', isNamed: true, isReserved: false, whenEmpty: '=' },
};

/** What OpenSearch 1.1 says of parameters that have to be there and that nobody gave. */
const defaults: Readonly<Record<string, string>> = {
  startIndex: '1',
  startPage: '1',
  language: '*',
  inputEncoding: 'UTF-8',
  outputEncoding: 'UTF-8',
};

const expression = /\{([^{}]+)\}/g;

function encode(value: string, isReserved: boolean): string {
  const text = value.toWellFormed();
  if (isReserved)
    return encodeURI(text)
      .replaceAll('%5B', '[')
      .replaceAll('%5D', ']')
      .replaceAll(/%25([\da-f]{2})/gi, '%$1');
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** One variable of an expression, such as `query`, `atom:author` or `title:20`; null where it has no value. */
function expand(variable: string, operator: Operator, find: (name: string) => string | undefined): string | null {
  const [, name = '', length] = /^\s*([^:*]*(?::[a-zA-Z]\w*)?)(?::(\d{1,4}))?\*?\s*$/.exec(variable) ?? [];
  const value = find(name);
  if (value === undefined) return null;
  const shown = encode(length === undefined ? value : [...value].slice(0, Number(length)).join(''), operator.isReserved);
  if (!operator.isNamed) return shown;
  return `${name}${shown === '' ? operator.whenEmpty : `=${shown}`}`;
}

/** The template with its expressions filled. Values by name; those that are missing leave their expression empty. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(expression, (_, body: string) => {
    const isOptional = body.endsWith('?');
    const sign = isOptional ? '' : (/^[+#./;?&]/.exec(body)?.[0] ?? '');
    const operator = operators[sign] as Operator;
    const spare: typeof defaults = isOptional || sign !== '' ? {} : defaults;
    const find = (name: string): string | undefined => [values, spare].find((source) => Object.hasOwn(source, name))?.[name];
    const variables = body.slice(sign.length, isOptional ? -1 : undefined).split(',');
    const parts = variables.map((variable) => expand(variable, operator, find)).filter((part) => part !== null);
    return parts.length === 0 ? '' : `${operator.first}${parts.join(operator.between)}`;
  });
}

/** An absolute address whose parts in braces were kept as they are; null for other schemes than http and https. */
export function toBracedAddress(href: string | null | undefined, base: string): string | null {
  const parts: string[] = [];
  const plain = href?.replaceAll(expression, (whole) => `zqx${parts.push(whole) - 1}xqz`);
  return toAddress(plain, base)?.replaceAll(/zqx(\d+)xqz/g, (whole, index: string) => parts[Number(index)] ?? whole) ?? null;
}

/** Whether an address has parts in braces. */
export function isTemplate(href: string): boolean {
  return /\{[^{}]+\}/.test(href);
}
