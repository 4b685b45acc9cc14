import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf } from '../../../api/download.js';
import { ProblemError } from '../../../api/problem.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';

/** The picture that was taken with the evidence. */
export function ScreenshotView({ findingId }: { readonly findingId: string }) {
  const { t } = useTranslation('finding');
  const picture = useQuery({
    queryKey: ['desk', 'finding', findingId, 'screenshot'],
    queryFn: async () => {
      const params = { path: { findingId } };
      const { items } = await answer(api.GET('/api/v1/findings/{findingId}/evidence', { params }));
      const taken = items.find(({ capturedAt, erasedAt }) => capturedAt !== undefined && erasedAt === undefined);
      return taken === undefined ? null : pictureOf(taken.id);
    },
    staleTime: 60_000,
  });
  if (picture.isPending) return <Loading />;
  if (picture.isError) return <ErrorState error={picture.error} onRetry={() => void picture.refetch()} />;
  if (picture.data === null)
    return <EmptyState title={t('evidence.noPicture')}>{t('evidence.noPictureText')}</EmptyState>;
  return <Picture bytes={picture.data} />;
}

async function pictureOf(evidenceId: string): Promise<Blob | null> {
  try {
    return await bytesOf(`/api/v1/evidence/${evidenceId}/screenshot`);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}

function Picture({ bytes }: { readonly bytes: Blob }) {
  const { t } = useTranslation('finding');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === undefined ? <Loading /> : <img className="screenshot" src={address} alt={t('evidence.picture')} />;
}
