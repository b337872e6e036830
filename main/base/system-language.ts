// Which of the interface's languages the system asks for. Refuses to guess beyond what the environment says.
import { InterfaceLanguage } from '#border/model';

/** The language of the environment (LC_ALL, LC_MESSAGES, LANGUAGE, LANG, in this order), else English. */
export function systemLanguage(environment: NodeJS.ProcessEnv = process.env): InterfaceLanguage {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANGUAGE', 'LANG']) {
    const value = environment[name];
    if (value === undefined || value === '') continue;
    for (const wish of value.split(':')) {
      const language = InterfaceLanguage.safeParse(wish.split(/[_.@-]/, 1)[0]?.toLowerCase());
      if (language.success) return language.data;
    }
    return 'en';
  }
  return 'en';
}
