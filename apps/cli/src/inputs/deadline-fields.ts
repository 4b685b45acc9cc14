import type { DeadlineInput } from '@app/deadlines';
import { CommandRefused } from '../output/command-refused.js';

/** Fields of a period as somebody wrote them, on the command line or on a line of a file. */
export type DeadlineFields = Readonly<Record<string, unknown>>;

/** Where the fields were written. */
export interface LineOf {
  readonly input: string;
  readonly line: number;
}

const DIRECTIONS = ['AFTER', 'BEFORE'] as const;
const FIRST_DAYS = ['COUNTED', 'EXCLUDED'] as const;
const COUNTINGS = ['CALENDAR', 'WORKING', 'SEPARATE'] as const;
const TRIGGERS = ['PUBLICATION', 'STATED_EVENT', 'KNOWLEDGE'] as const;
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
const RECEIVERS = ['PERSON', 'SYSTEM'] as const;

/**
 * The question to `deadline()` in some fields; others are passed over.
 * @throws CommandRefused INPUT_LINE_INVALID with the field, where a value is of another kind than expected
 */
export function deadlineInputOf(given: DeadlineFields, at: LineOf): DeadlineInput {
  const fields = new Fields(given, at);
  return {
    profile: fields.text('profile') ?? fields.refuse('profile', 'text'),
    event: fields.text('event') ?? fields.refuse('event', 'text'),
    period: fields.text('period') ?? fields.refuse('period', 'text'),
    ...present({
      counting: fields.word('counting', COUNTINGS),
      direction: fields.word('direction', DIRECTIONS),
      court: fields.flag('court'),
      firstDay: fields.word('firstDay', FIRST_DAYS),
      rollover: fields.flag('rollover'),
      businessHours: businessHours(fields),
      zone: fields.text('zone'),
      trigger: fields.word('trigger', TRIGGERS),
      language: fields.word('language', LANGUAGES),
      delays: delays(fields),
    }),
  };
}

/** `09:00-17:30`, `17:30` alone, an object of `opens`, `closes` and `receivedBy`, or `closes` by itself. */
function businessHours(fields: Fields): DeadlineInput['businessHours'] | undefined {
  const given = fields.value('businessHours') ?? fields.value('closes');
  if (given === undefined) return undefined;
  const receivedBy = fields.word('receivedBy', RECEIVERS);
  if (typeof given === 'string') {
    const hours = hoursIn(given) ?? fields.refuse('businessHours', '09:00-17:30, or a closing time alone');
    return { ...hours, ...present({ receivedBy }) };
  }
  if (!isRecord(given)) return fields.refuse('businessHours', '09:00-17:30, or {"opens": …, "closes": …}');
  const inner = fields.inside('businessHours', given);
  return {
    closes: inner.text('closes') ?? inner.refuse('closes', 'text'),
    ...present({ opens: inner.text('opens'), receivedBy: inner.word('receivedBy', RECEIVERS) ?? receivedBy }),
  };
}

/** `2026-09-21/2026-09-27`, a day alone, or a list of them. */
function delays(fields: Fields): DeadlineInput['delays'] | undefined {
  const given = fields.value('delays');
  if (given === undefined) return undefined;
  const spans: readonly unknown[] = Array.isArray(given) ? given : [given];
  return spans.map((span) => {
    const [from, to = from, more] = typeof span === 'string' ? span.split('/') : [];
    if (from === undefined || to === undefined || more !== undefined)
      return fields.refuse('delays', 'local dates such as 2026-09-21/2026-09-27');
    return { from, to };
  });
}

function hoursIn(text: string): { readonly opens?: string; readonly closes: string } | undefined {
  const [first = '', second, third] = text.split(/\s*[-–]\s*/u);
  if (third !== undefined) return undefined;
  return second === undefined ? { closes: first } : { opens: first, closes: second };
}

class Fields {
  constructor(
    private readonly given: DeadlineFields,
    private readonly at: LineOf,
    private readonly prefix = '',
  ) {}

  inside(field: string, given: DeadlineFields): Fields {
    return new Fields(given, this.at, `${this.prefix}${field}.`);
  }

  value(field: string): unknown {
    return this.given[field] ?? undefined;
  }

  text(field: string): string | undefined {
    const value = this.value(field);
    return value === undefined || typeof value === 'string' ? value : this.refuse(field, 'text');
  }

  flag(field: string): boolean | undefined {
    const value = this.value(field);
    return value === undefined || typeof value === 'boolean' ? value : this.refuse(field, 'true or false');
  }

  word<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    return allowed.find((each) => each === value) ?? this.refuse(field, `one of ${allowed.join(', ')}`);
  }

  refuse(field: string, expected: string): never {
    const { input, line } = this.at;
    const place = `${this.prefix}${field}`;
    throw new CommandRefused('INPUT_LINE_INVALID', `${input}, line ${line}: ${place} is not ${expected}`, {
      input,
      line,
      place,
      given: this.value(field) ?? null,
      expected,
    });
  }
}

/** Without the fields that are not there. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function isRecord(value: unknown): value is DeadlineFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
