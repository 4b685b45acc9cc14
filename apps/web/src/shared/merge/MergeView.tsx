import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, type FieldMerge, proposed } from './merge-fields.js';
import './merge.css';

interface MergeViewProps {
  readonly fields: readonly FieldMerge[];
  readonly labelOf: (name: string) => string;
  readonly onDone: (choices: Readonly<Record<string, Choice>>) => void;
}

/** Somebody else was faster: what was written here beside what stands now, and either is taken, field by field. */
export function MergeView({ fields, labelOf, onDone }: MergeViewProps) {
  const { t } = useTranslation('merge');
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>(() =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const choice = proposed(field);
        return choice === undefined ? [] : [[field.name, choice]];
      }),
    ),
  );
  const isOpen = fields.some(({ name }) => choices[name] === undefined);
  return (
    <section className="panel merge" role="alert">
      <h2>{t('title')}</h2>
      <p>{t(fields.length === 0 ? 'same' : 'text')}</p>
      {fields.map((field) => (
        <fieldset key={field.name}>
          <legend>
            {labelOf(field.name)} <span className="quiet">{t(`changed.${field.changed}`)}</span>
          </legend>
          {(['MINE', 'THEIRS'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`merge-${field.name}`}
                checked={choices[field.name] === side}
                onChange={() => setChoices({ ...choices, [field.name]: side })}
              />
              <strong>{t(`side.${side}`)}</strong>
              <span className="merge-text">
                {(side === 'MINE' ? field.mine : field.theirs) || <em className="quiet">{t('nothing')}</em>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button type="primary" disabled={isOpen} onClick={() => onDone(choices)}>
        {t('done')}
      </Button>
    </section>
  );
}
