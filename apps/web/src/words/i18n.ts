import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, rememberLanguage } from './language-choice.js';
import { chooseLanguage, LANGUAGES } from './languages.js';

type Words = Readonly<Record<string, unknown>>;

/** Words stand beside the screen that says them: `<namespace>/words.<language>.ts`. Each file is a chunk of its own. */
const FILES = import.meta.glob<{ default: Words }>('../**/words.*.ts');
const LOADERS = new Map(
  Object.entries(FILES).map(([path, load]) => {
    const [folder = '', file = ''] = path.split('/').slice(-2);
    return [`${folder}/${file.slice('words.'.length, -'.ts'.length)}`, load] as const;
  }),
);

/** Loads words when a screen first asks for them. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language: string, namespace: string, callback: ReadCallback) => {
    const load = LOADERS.get(`${namespace}/${language}`);
    if (load === undefined) {
      callback(new Error(`INVARIANT: ${namespace} has words in ${language}`), null);
      return;
    }
    load().then(
      ({ default: words }) => callback(null, words),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** To be awaited before the first screen. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', (tag) => {
    const language = chooseLanguage([tag]);
    document.documentElement.lang = language;
    rememberLanguage(language);
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: LANGUAGES,
      // a key that is missing is a mistake that the tests find, not something to hide behind another language
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['shared'],
      defaultNS: 'shared',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
    });
}
