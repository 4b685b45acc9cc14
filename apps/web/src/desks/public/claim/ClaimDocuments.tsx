import { UploadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../../../shared/forms/FilePicker.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import type { DraftKeeper } from './draft-keeper.js';
import { LARGEST_DOCUMENT } from './send-document.js';

interface ClaimDocumentsProps {
  readonly keeper: DraftKeeper;
  /** Whether there is a draft that documents can be added to. */
  readonly isOpen: boolean;
}

interface Sent {
  readonly name: string;
  /** Parts of one. */
  readonly part: number;
  readonly fault?: 'tooLarge' | 'refused';
}

/** Documents go to the draft one after the other, each with its progress. */
export function ClaimDocuments({ keeper, isOpen }: ClaimDocumentsProps) {
  const { t } = useTranslation('claim');
  const [sent, setSent] = useState<ReadonlyMap<File, Sent>>(new Map());
  const [error, setError] = useState<Error>();
  const send = async (file: File): Promise<void> => {
    const { name } = file;
    const show = (state: Omit<Sent, 'name'>) => setSent((all) => new Map(all).set(file, { name, ...state }));
    if (file.size > LARGEST_DOCUMENT) return show({ part: 0, fault: 'tooLarge' });
    show({ part: 0 });
    try {
      await keeper.enclose({ file, purpose: 'EVIDENCE' }, (part) => show({ part }));
      show({ part: 1 });
    } catch (refused) {
      show({ part: 0, fault: 'refused' });
      setError(refused instanceof Error ? refused : new Error(String(refused)));
    }
  };
  return (
    <section aria-label={t('documents.label')}>
      <FilePicker
        label={t('documents.add')}
        hint={t('documents.help')}
        isDisabled={!isOpen}
        icon={<UploadOutlined />}
        onFiles={(files) => {
          setError(undefined);
          for (const file of files) void send(file);
        }}
      />
      {keeper.isReplaced && (
        <p role="status" className="overdue">
          {t('documents.again')}
        </p>
      )}
      <ul className="uploads">
        {[...sent.values()].map(({ name, part, fault }) => (
          <li key={name}>
            <span>{name}</span>
            {fault === undefined ? (
              <progress value={part} max={1} aria-label={name} />
            ) : (
              <span className="overdue">{t(`documents.${fault}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {error !== undefined && <ProblemNote error={error} />}
    </section>
  );
}
