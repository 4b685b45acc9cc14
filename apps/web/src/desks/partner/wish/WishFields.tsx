import { Checkbox, Input, Radio } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';
import { chooseLanguage } from '../../../words/languages.js';
import { ManyOf } from '../terms/ManyOf.js';
import { languagesFor, territoriesFor } from './place-options.js';
import { type Lack, MEDIA, USES, type WishForm } from './wish-form.js';

interface WishFieldsProps {
  readonly form: WishForm;
  readonly onChange: (form: WishForm) => void;
  readonly lacks: readonly Lack[];
  readonly zone: string;
  readonly options: components['schemas']['LicenseOptionsView'] | undefined;
}

/** The dimensions of a license, each with what it means. */
export function WishFields({ form, onChange, lacks, zone, options }: WishFieldsProps) {
  const { t, i18n } = useTranslation(['wish', 'partner']);
  const language = chooseLanguage([i18n.language]);
  const set = (part: Partial<WishForm>) => onChange({ ...form, ...part });
  const unpriced = new Set(options?.uses.flatMap(({ use, pricedByTariff }) => (pricedByTariff ? [] : [use])));
  const lack = (name: Lack) => (lacks.includes(name) ? t(`lack.${name}`) : undefined);
  return (
    <>
      <Group title={t('field.uses')} lack={lack('uses')}>
        <Checkbox.Group
          className="choices"
          value={[...form.uses]}
          onChange={(uses) => set({ uses: USES.filter((use) => uses.includes(use)) })}
          options={USES.map((value) => ({
            value,
            label: unpriced.has(value) ? `${t(`partner:use.${value}`)} (${t('byHand')})` : t(`partner:use.${value}`),
          }))}
        />
        {form.uses.includes('excerpt') && (
          <Line
            label={t('field.excerptPercent')}
            value={form.excerptPercent}
            onChange={(excerptPercent) => set({ excerptPercent })}
            lack={lack('excerptPercent')}
            isNumber
          />
        )}
      </Group>
      <Group title={t('field.media')} lack={lack('media')}>
        <Checkbox.Group
          className="choices"
          value={[...form.media]}
          onChange={(media) => set({ media: MEDIA.filter((medium) => media.includes(medium)) })}
          options={MEDIA.map((value) => ({ value, label: t(`partner:medium.${value}`) }))}
        />
        <Domains form={form} set={set} lack={lack('domains')} />
      </Group>
      <Group title={t('field.where')} lack={lack('territories') ?? lack('languages')}>
        <ManyOf
          label={t('field.territories')}
          values={form.territories}
          onChange={(territories) => set({ territories })}
          options={territoriesFor(options?.territories ?? ['001'], language)}
          addLabel={t('add')}
          removeLabel={(name) => t('remove', { name })}
        />
        <ManyOf
          label={t('field.languages')}
          values={form.languages}
          onChange={(languages) => set({ languages })}
          options={languagesFor(options?.languages ?? ['*'], language)}
          addLabel={t('add')}
          removeLabel={(name) => t('remove', { name })}
        />
      </Group>
      <Group title={t('field.term')} hint={t('termHint', { zone })}>
        <div className="wish-pair">
          <Line
            label={t('field.firstDay')}
            value={form.firstDay}
            onChange={(firstDay) => set({ firstDay })}
            lack={lack('firstDay')}
            type="date"
          />
          <Line
            label={t('field.lastDay')}
            value={form.lastDay}
            onChange={(lastDay) => set({ lastDay })}
            lack={lack('lastDay')}
            type="date"
          />
        </div>
      </Group>
      <Group title={t('field.amount')}>
        <Line
          label={t('field.copies')}
          value={form.copies}
          onChange={(copies) => set({ copies })}
          lack={lack('copies')}
          isNumber
        />
        <Radio.Group
          className="choices"
          value={form.exclusivity}
          onChange={({ target }) => set({ exclusivity: target.value === 'EXCLUSIVE' ? 'EXCLUSIVE' : 'NON_EXCLUSIVE' })}
          options={(['NON_EXCLUSIVE', 'EXCLUSIVE'] as const).map((value) => ({
            value,
            label: t(`partner:exclusivity.${value}`),
          }))}
        />
      </Group>
    </>
  );
}

interface DomainsProps {
  readonly form: WishForm;
  readonly set: (part: Partial<WishForm>) => void;
  readonly lack: string | undefined;
}

function Domains({ form, set, lack }: DomainsProps) {
  const { t } = useTranslation('wish');
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{t('field.domains')}</label>
      <Input.TextArea
        id={id}
        className="mono"
        rows={3}
        value={form.domains}
        aria-describedby={`${id}-lack`}
        onChange={({ target }) => set({ domains: target.value })}
      />
      <span id={`${id}-lack`} className="lack">
        {lack}
      </span>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly lack?: string | undefined;
  readonly children: ReactNode;
}

function Group({ title, hint, lack, children }: GroupProps) {
  return (
    <fieldset className="panel wish-group">
      <legend>{title}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {children}
      {lack !== undefined && <p className="lack">{lack}</p>}
    </fieldset>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lack: string | undefined;
  readonly type?: 'text' | 'date';
  readonly isNumber?: boolean;
}

function Line({ label, value, onChange, lack, type = 'text', isNumber = false }: LineProps) {
  const id = useId();
  return (
    <div className="choice day">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        aria-invalid={lack !== undefined}
        aria-describedby={`${id}-lack`}
        {...(isNumber ? { inputMode: 'numeric' as const } : {})}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${id}-lack`} className="lack">
        {lack}
      </span>
    </div>
  );
}
