import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeShared, sharedData } from '@test/shared-data.js';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { aPage } from './feed-entry.fixture.js';
import { HEAD, written } from './feed-formats.fixture.js';

const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));
const formats = addFormats as unknown as (ajv: Ajv | Ajv2020) => void;

describeShared('suites/ninjs/specification/ninjs-schema_3.1.json', 'ninjs, by the schema of IPTC', (path) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats(ajv);
  // what the schema fetches for places; no item of a feed has any
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const validate = ajv.compile(json(path));

  it('is valid, item by item', () => {
    fc.assert(
      fc.property(aPage, (page) => {
        const { items }: { items: unknown[] } = JSON.parse(written('ninjs', page));
        expect(items).toHaveLength(page.length);
        for (const item of items) expect(validate(item) ? [] : validate.errors).toEqual([]);
      }),
    );
  });

  it('would not be with a field of our own', () => {
    const [page] = fc.sample(
      aPage.filter(({ length }) => length > 0),
      1,
    );
    const { items }: { items: object[] } = JSON.parse(written('ninjs', page ?? []));
    expect(validate({ ...items[0], creditLine: 'x' })).toBe(false);
  });
});

describeShared('suites/json-schemas/feed.json', 'JSON Feed, by its schema', (path) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  // draft 4, of which these schemas use nothing that is called otherwise today but the name
  const draft4 = (name: string) => {
    const { $schema: _schema, id, ...schema } = json(join(path, '..', name));
    return { ...schema, $id: String(id) };
  };
  ajv.addSchema(draft4('feed-1.json'));
  const validate = ajv.compile(draft4('feed.json'));

  it('is valid', () => {
    fc.assert(
      fc.property(aPage, (page) => {
        expect(validate(JSON.parse(written('json', page))) ? [] : validate.errors).toEqual([]);
      }),
    );
  });

  it('would not be without its version', () => {
    expect(validate({ ...JSON.parse(written('json', [])), version: undefined })).toBe(false);
  });
});

describe('XML', () => {
  it('is well-formed in every format, whatever was written', async () => {
    const pages = fc.sample(aPage, 15);
    const xml: XMLFileInfo[] = (['rss', 'atom', 'newsml-g2'] as const).flatMap((format) =>
      [[], ...pages].map((page, number) => ({
        fileName: `${format}-${number}.xml`,
        contents: written(format, page),
      })),
    );
    expect((await validateXML({ xml, schema: [], normalization: 'format' } as never)).errors).toEqual([]);
  });
});

const XSD = 'suites/newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd';
const xsd = sharedData(XSD);

describe('NewsML-G2, by the schema of IPTC', () => {
  if (xsd === undefined || statSync(xsd).size === 0) {
    it.skip(`left out: ${XSD} is ${xsd === undefined ? 'not on this machine' : 'empty on this machine'}`, () =>
      undefined);
    return;
  }
  it('is valid, page by page', async () => {
    const schema = [{ fileName: 'newsml-g2.xsd', contents: readFileSync(xsd, 'utf8') }];
    const preload = [{ fileName: 'xml.xsd', contents: readFileSync(join(xsd, '..', 'xml.xsd'), 'utf8') }];
    const xml = [[], ...fc.sample(aPage, 20)].map((page, number) => ({
      fileName: `page-${number}.xml`,
      contents: written('newsml-g2', page),
    }));
    const { errors } = await validateXML({ xml, schema, preload, maxMemoryPages: 32_768 });
    expect(errors).toEqual([]);
    const broken = { fileName: 'broken.xml', contents: written('newsml-g2', []).replace('<header>', '<header><x/>') };
    expect((await validateXML({ xml: [broken], schema, preload, maxMemoryPages: 32_768 })).valid).toBe(false);
  });
});

describe('every format', () => {
  it.each(['ninjs', 'newsml-g2', 'rss', 'atom', 'json', 'html'] as const)(
    'of %s names credit, terms, certificate',
    (name) => {
      fc.assert(
        fc.property(aPage, (page) => {
          const text = written(name, page);
          for (const entry of page) {
            if (entry.kind === 'WITHDRAWAL') {
              expect(text).toContain(entry.instruction);
              continue;
            }
            expect(text).toContain(entry.credit.line);
            expect(text).toContain('Print this credit line with every use');
            for (const { certificateNumber, licenseId } of entry.grants) {
              if (certificateNumber !== undefined)
                expect(text).toContain(`${HEAD.publicUrl}/verify/${certificateNumber}`);
              expect(text).toContain(`urn:uuid:${licenseId}`);
            }
          }
        }),
      );
    },
  );
});
