import { err } from '@app/kernel';
import { integer, list, matching, object, oneOf, type Reader, record, text } from './json-reader.js';
import * as word from './profile-words.js';
import { TARIFF_AXES, type Tariff, type TariffDiscount } from './tariff.js';

/** Minor units; up to ten million yuan for a thousand characters is surely a mistake beyond. */
const AMOUNT = integer(0, 1_000_000_000);
/** Percent; 0 prices a use at nothing, and such a quote goes to a person. */
const PERCENT = integer(0, 100_000);
/** Percent off; nothing is given away whole. */
const PERCENT_OFF = integer(1, 90);
const COUNT = integer(1, 1_000_000_000);
/** Name of a rule: what a quote cites. */
const RULE_ID = matching(text(64), 'lower-case words joined by hyphens', (id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
const CUSTOMER = matching(text(32), 'a customer class in capitals, e.g. PUBLIC_SERVICE', (name) =>
  /^[A-Z]+(_[A-Z]+)*$/.test(name),
);
const DAYS = integer(1, 366);

const DISCOUNT: Reader<TariffDiscount> = (value, pointer) => {
  const kind: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
  if (kind === 'VOLUME') return VOLUME(value, pointer);
  if (kind === 'CUSTOMER') return OF_CUSTOMER(value, pointer);
  return err([{ pointer: `${pointer}/kind`, expected: 'one of VOLUME, CUSTOMER' }]);
};
const VOLUME = object({ id: RULE_ID, kind: oneOf('VOLUME'), fromWorks: integer(2, 10_000), percent: PERCENT_OFF });
const OF_CUSTOMER = object({ id: RULE_ID, kind: oneOf('CUSTOMER'), customer: CUSTOMER, percent: PERCENT_OFF });

/** The tariff of a publisher profile: its form. What it must not say (steps that fall, a name given twice), licensing checks. */
export const TARIFF: Reader<Tariff> = object(
  {
    currency: word.currency,
    quoteValidDays: DAYS,
    basePerThousandChars: AMOUNT,
    rounding: word.word,
    minimum: AMOUNT,
    uses: record(word.word, PERCENT),
    territories: record(word.territory, PERCENT),
    termYears: record(
      matching(text(3), 'whole years, e.g. 3', (years) => /^[1-9]\d?$/.test(years)),
      PERCENT,
    ),
    tax: object({ name: text(), percent: integer(0, 100) }),
  },
  {
    rules: list(
      object(
        { id: RULE_ID, axis: oneOf(...TARIFF_AXES), percent: PERCENT },
        {
          value: text(64),
          upTo: COUNT,
          only: object(
            {},
            {
              use: list(word.word),
              medium: list(word.word),
              exclusivity: list(oneOf('EXCLUSIVE', 'NON_EXCLUSIVE')),
              customer: list(CUSTOMER),
            },
          ),
        },
      ),
      0,
    ),
    discounts: list(DISCOUNT, 0),
    taxes: list(object({ name: text(), percent: integer(0, 100), on: oneOf('NET', 'TAX') }), 0),
    autoAccept: list(
      object(
        { id: RULE_ID, on: oneOf('QUOTE', 'COUNTER_OFFER') },
        { maxNet: AMOUNT, atLeastPercent: integer(1, 100), uses: list(word.word), customers: list(CUSTOMER) },
      ),
      0,
    ),
    answer: object({ workingDays: DAYS, remindAfter: DAYS, lapseAfter: DAYS, infoWithin: DAYS }),
  },
);
