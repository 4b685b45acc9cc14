import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../../words/languages.js';
import type { Claim } from './claim.js';
import { type ClaimForm, EMPTY_FORM, savable } from './claim-form.js';
import { DraftKeeper } from './draft-keeper.js';

/** After the last key, ms: a person who types sends one change, not one a letter. */
const PAUSE_MS = 600;
const FORM_KEY = 'imprimatur.claim-form';

export type Saving = 'NOTHING' | 'SAVING' | 'SAVED' | 'FAILED';

/** The form, kept in this tab at once and at the service a moment later; and the claim as the service has it. */
export function useClaimDraft() {
  const { i18n } = useTranslation();
  const language = chooseLanguage([i18n.language]);
  const [keeper] = useState(() => new DraftKeeper());
  const [form, setForm] = useState<ClaimForm>(keptForm);
  const [claim, setClaim] = useState<Claim>();
  const [saving, setSaving] = useState<Saving>('NOTHING');
  const [error, setError] = useState<Error>();
  const saved = useRef('');

  const save = async (): Promise<void> => {
    const content = savable(form, language);
    const text = JSON.stringify([content, language]);
    if (content === undefined || text === saved.current) return;
    saved.current = text;
    setSaving('SAVING');
    try {
      setClaim(await keeper.save(content));
      setError(undefined);
      setSaving('SAVED');
    } catch (refused) {
      saved.current = '';
      setSaving('FAILED');
      setError(refused instanceof Error ? refused : new Error(String(refused)));
      throw refused;
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the form or the language is what is saved
  useEffect(() => {
    sessionStorage.setItem(FORM_KEY, JSON.stringify(form));
    const timer = window.setTimeout(() => void save().catch(() => undefined), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [form, language]);

  const reset = (): void => {
    keeper.forget();
    sessionStorage.removeItem(FORM_KEY);
    saved.current = '';
    setForm(EMPTY_FORM);
    setClaim(undefined);
    setSaving('NOTHING');
  };

  return { form, setForm, claim, setClaim, saving, error, keeper, save, reset };
}

function keptForm(): ClaimForm {
  const raw = sessionStorage.getItem(FORM_KEY);
  return raw === null ? EMPTY_FORM : { ...EMPTY_FORM, ...(JSON.parse(raw) as Partial<ClaimForm>) };
}
