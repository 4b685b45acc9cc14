import { FilePdfOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../../../shared/forms/FilePicker.js';
import { LARGEST_FILE, tokenInFile } from './token-in-file.js';

/** Takes a certificate's PDF or its signed text as a file. The file is read here and sent nowhere. */
export function FileDrop({ onToken }: { readonly onToken: (token: string) => void }) {
  const { t } = useTranslation('verify');
  const [fault, setFault] = useState<'NO_TOKEN' | 'TOO_LARGE'>();
  const read = async (file: File | undefined) => {
    setFault(undefined);
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) return setFault('TOO_LARGE');
    const token = await tokenInFile(new Uint8Array(await file.arrayBuffer()));
    if (token === undefined) return setFault('NO_TOKEN');
    onToken(token);
  };
  return (
    <>
      <FilePicker
        label={t('byFile')}
        hint={t('fileStays')}
        accept=".pdf,.jwt,.txt,application/pdf,text/plain"
        icon={<FilePdfOutlined />}
        onFiles={([file]) => void read(file)}
      />
      {fault !== undefined && <Alert type="warning" showIcon role="alert" title={t(`file.${fault}`)} />}
    </>
  );
}
