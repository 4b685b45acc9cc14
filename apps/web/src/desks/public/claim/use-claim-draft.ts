import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../shared/claims/claim.js';
import { chooseLanguage } from '../../../words/languages.js';
import { type ClaimForm, EMPTY_FORM, savable } from './claim-form.js';
import { DraftKeeper } from './draft-keeper.js';
import { LatestSaved } from './latest-saved.js';

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
  const [latest] = useState(() => new LatestSaved());
  const isFiling = useRef(false);

  const save = async (): Promise<void> => {
    const content = savable(form, language);
    if (content !== undefined) await latest.save(JSON.stringify([content, language]), () => send(content));
  };

  const send = async (content: NonNullable<ReturnType<typeof savable>>): Promise<void> => {
    setSaving('SAVING');
    try {
      setClaim(await keeper.save(content));
      setError(undefined);
      setSaving('SAVED');
    } catch (refused) {
      setSaving('FAILED');
      setError(refused instanceof Error ? refused : new Error(String(refused)));
      throw refused;
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the form or the language is what is saved
  useEffect(() => {
    sessionStorage.setItem(FORM_KEY, JSON.stringify(form));
    const timer = window.setTimeout(() => {
      if (!isFiling.current) void save().catch(() => undefined);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [form, language]);

  /** Files what stands in the form: not before all of it is saved, and not at all where that fails. */
  const file = async (): Promise<Claim> => {
    isFiling.current = true;
    try {
      await save();
      return await keeper.file();
    } catch (refused) {
      // a draft that is gone was never saved: the next try opens another
      if (!keeper.hasDraft) latest.forget();
      throw refused;
    } finally {
      isFiling.current = false;
    }
  };

  const reset = (): void => {
    keeper.forget();
    sessionStorage.removeItem(FORM_KEY);
    latest.forget();
    setForm(EMPTY_FORM);
    setClaim(undefined);
    setSaving('NOTHING');
  };

  return { form, setForm, claim, setClaim, saving, error, keeper, file, reset };
}

function keptForm(): ClaimForm {
  const raw = sessionStorage.getItem(FORM_KEY);
  return raw === null ? EMPTY_FORM : { ...EMPTY_FORM, ...(JSON.parse(raw) as Partial<ClaimForm>) };
}
