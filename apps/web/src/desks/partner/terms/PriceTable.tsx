import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema.js';
import { chooseLanguage, type Language } from '../../../words/languages.js';
import { type Money, moneyIn } from './money.js';
import { languageIn, territoryIn } from './names.js';

type Line = components['schemas']['PriceLineView'];

interface PriceTableProps {
  readonly price: { readonly lines: readonly Line[]; readonly net: Money; readonly total: Money };
  readonly carvedOut: readonly components['schemas']['CarvedOutView'][];
}

/** A price line by line: what each factor adds, and by which rule of the tariff. */
export function PriceTable({ price, carvedOut }: PriceTableProps) {
  const { t, i18n } = useTranslation('partner');
  const language = chooseLanguage([i18n.language]);
  return (
    <>
      <table className="price">
        <thead>
          <tr>
            <th scope="col">{t('price.item')}</th>
            <th scope="col">{t('price.percent')}</th>
            <th scope="col">{t('price.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {price.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one price never move
            <tr key={place}>
              <td>
                <LineName line={line} language={language} />
              </td>
              <td>{line.percent === undefined || line.kind === 'TAX' ? '' : `${line.percent} %`}</td>
              <td>{moneyIn(line.amount, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('price.net')}
            </th>
            <td>{moneyIn(price.net, language)}</td>
          </tr>
          <tr className="price-total">
            <th scope="row" colSpan={2}>
              {t('price.total')}
            </th>
            <td>{moneyIn(price.total, language)}</td>
          </tr>
        </tfoot>
      </table>
      {carvedOut.length > 0 && (
        <>
          <p className="quiet">{t('price.carvedOut')}</p>
          <ul>
            {carvedOut.map(({ title, source, workId }) => (
              <li key={`${workId} ${title}`}>{source === undefined ? title : `${title} (${source})`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function LineName({ line, language }: { readonly line: Line; readonly language: Language }) {
  const { t } = useTranslation('partner');
  const { kind, detail = '', use, chars = 0, percent = 0, rule } = line;
  const said = t(`line.${kind}`, {
    use: use === undefined ? '' : t(`use.${use}` as 'use.reprint', { defaultValue: use }),
    chars: chars.toLocaleString(language),
    percent,
    detail: namedDetail(),
  });
  return rule === undefined ? said : <span title={t('price.byRule', { rule })}>{said}</span>;

  function namedDetail(): string {
    if (kind === 'TERRITORY') return territoryIn(detail, language);
    if (kind === 'LANGUAGE' && detail !== '*') return languageIn(detail, language);
    if (kind === 'COPIES' && !/^\d+$/.test(detail)) return t('anyNumber');
    return kind === 'MEDIUM' ? t(`medium.${detail}` as 'medium.web', { defaultValue: detail }) : detail;
  }
}
