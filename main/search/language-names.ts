// Reads the language that `lang:` names: by its code, or by its name in English, French, Arabic or in itself.
import type { Language } from '#border/model';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { stemArabic } from '../text/stem-arabic.ts';
import { tokenize } from '../text/tokens.ts';

/** Languages that newspapers are printed in; any other is known by its code. */
const named =
  'fr ar en es de it pt nl tr fa ur he ru uk bg sr hr sl bs mk zh ja ko el pl ro hu cs sk sv da nb no fi et lv lt ca eu gl oc br co la ku ps zgh kab hi bn ta id ms vi th sw so ha am hy ka az sq mt ga cy'.split(
    ' ',
  );

/** Spellings that no list of names has. */
const others: Record<Language, readonly string[]> = {
  fr: ['française'],
  en: ['انكليزية', 'إنكليزي'],
  fa: ['farsi'],
  zgh: ['amazigh', 'tamazight', 'أمازيغية'],
};

/** The form in which names are compared: without article, gender and number. */
function keysOf(name: string): string[] {
  return tokenize(name).map(({ word }) => (/^\p{Script=Arabic}/u.test(word) ? stemArabic(word) : stem(word, 'fr').slice(1)));
}

const namesOf = (code: Language): string[] =>
  ['en', 'fr', 'ar', code].flatMap(
    (locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code) ?? [],
  );

let codes: ReadonlyMap<string, Language> | null = null;

function codeByName(): ReadonlyMap<string, Language> {
  codes ??= new Map(
    named
      .flatMap((code) =>
        [...namesOf(code), ...(others[code] ?? [])].map((name): [string, Language] => [keysOf(name).join(' '), code]),
      )
      .reverse(),
  );
  return codes;
}

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `fr`, `fra` and `fre` are French. */
function readCode(code: string): Language | null {
  const [language = code] = Intl.getCanonicalLocales(code);
  return /^[a-z]{2,3}$/.test(language) && english.of(language) !== undefined ? language : null;
}

/** The code of the language that a text names; null where it names none. */
export function readLanguage(text: string): Language | null {
  const folded = fold(text).text.trim();
  const byName = codeByName().get(keysOf(folded).join(' '));
  return /^[a-z]{2,3}$/.test(folded) ? (readCode(folded) ?? byName ?? null) : (byName ?? null);
}
