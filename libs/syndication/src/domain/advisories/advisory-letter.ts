import { fill } from '@app/kernel';
import type { Advisory, AdvisoryKind } from './advisory.js';

export const LETTER_EVENTS = ['RAISED', 'REMINDED', 'ESCALATED', 'STILL_UP'] as const;
export type LetterEvent = (typeof LETTER_EVENTS)[number];

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Words {
  readonly kinds: Readonly<Record<AdvisoryKind, string>>;
  readonly todo: Readonly<Record<AdvisoryKind, string>>;
  readonly reminder: string;
  readonly work: string;
  readonly note: string;
  readonly acknowledge: string;
}

/** A partner has chosen no language: it is written to in each, one after the other. */
const WORDS: readonly Words[] = [
  {
    kinds: { KILL: 'Kill', HOLD: 'Hold', CORRECTION: 'Correction' },
    todo: {
      KILL: 'Do not use this work. Remove it wherever you have used it, and keep it down.',
      HOLD: 'Do not use this work for now, and take it down until it comes again.',
      CORRECTION: 'This work was corrected. Put the new version in the place of every earlier one.',
    },
    reminder: 'Reminder',
    work: 'Work: {uri}',
    note: 'Reason: {note}',
    acknowledge: 'Acknowledge by {dueAt}, over the API or by this link, which is good once:\n{link}',
  },
  {
    kinds: { KILL: '撤稿', HOLD: '暂缓使用', CORRECTION: '更正' },
    todo: {
      KILL: '请勿使用本作品。凡已使用之处请删除，且不得恢复。',
      HOLD: '请暂勿使用本作品，并先行下线，直至再次发送。',
      CORRECTION: '本作品已更正，请以新版本替换所有旧版本。',
    },
    reminder: '提醒',
    work: '作品：{uri}',
    note: '原因：{note}',
    acknowledge: '请于 {dueAt} 前通过接口或以下一次性链接确认：\n{link}',
  },
  {
    kinds: { KILL: '撤稿', HOLD: '暫緩使用', CORRECTION: '更正' },
    todo: {
      KILL: '請勿使用本作品。凡已使用之處請刪除，且不得恢復。',
      HOLD: '請暫勿使用本作品，並先行下線，直至再次傳送。',
      CORRECTION: '本作品已更正，請以新版本取代所有舊版本。',
    },
    reminder: '提醒',
    work: '作品：{uri}',
    note: '原因：{note}',
    acknowledge: '請於 {dueAt} 前透過介面或以下一次性連結確認：\n{link}',
  },
];

/** What a partner is told, or told again. @param link acknowledges, once */
export function letterToPartner(advisory: Advisory, event: 'RAISED' | 'REMINDED', link: string): Letter {
  const { kind, workUri, note, dueAt, id } = advisory;
  const isReminder = event === 'REMINDED';
  const heads = WORDS.map(({ kinds, reminder }) => (isReminder ? `${reminder}: ${kinds[kind]}` : kinds[kind]));
  return {
    subject: `${[...new Set(heads)].join(' / ')} (${id})`,
    text: WORDS.map((words) =>
      [
        words.todo[kind],
        fill(words.work, { uri: workUri }),
        ...(note === undefined ? [] : [fill(words.note, { note })]),
        fill(words.acknowledge, { dueAt: dueAt.toString(), link }),
      ].join('\n'),
    ).join('\n\n'),
  };
}

/** What the desk is told: nobody has acknowledged in time, or a page still has the work. */
export function letterToDesk(
  { id, kind, workUri, dueAt }: Advisory,
  event: 'ESCALATED' | 'STILL_UP',
  partnerName: string,
  pages: readonly string[],
): Letter {
  const what = event === 'ESCALATED' ? 'not acknowledged in time' : 'still up';
  const head =
    event === 'ESCALATED'
      ? `${partnerName} has not acknowledged a ${kind} by ${dueAt.toString()}.`
      : `${partnerName} still shows a work after a ${kind}.`;
  return {
    subject: `${kind} ${what}: ${partnerName} (${id})`,
    text: [head, `Work: ${workUri}`, ...(pages.length === 0 ? [] : ['Pages:', ...pages])].join('\n'),
  };
}
