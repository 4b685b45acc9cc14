import { describe, expect, it, jest } from '@jest/globals';
import { LatestSaved } from './latest-saved.js';

describe('the text the service has', () => {
  it('is sent once, and who saves it again meanwhile waits for it', async () => {
    const latest = new LatestSaved();
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const send = jest.fn(() => promise);
    let isSaved = false;
    void latest.save('a', send);
    const again = latest.save('a', send).then(() => {
      isSaved = true;
    });
    await Promise.resolve();
    expect(isSaved).toBe(false);
    resolve();
    await again;
    await latest.save('a', send);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is none after a failure: everybody who waited hears of it, and the next one sends', async () => {
    const latest = new LatestSaved();
    const broken = jest.fn(() => Promise.reject(new Error('broke')));
    const first = latest.save('a', broken);
    const second = latest.save('a', broken);
    await expect(first).rejects.toThrow('broke');
    await expect(second).rejects.toThrow('broke');
    const send = jest.fn(() => Promise.resolve());
    await latest.save('a', send);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is the last of several, each sent after the one before', async () => {
    const latest = new LatestSaved();
    const sent: string[] = [];
    const sending = (text: string) => () => {
      sent.push(text);
      return Promise.resolve();
    };
    await Promise.all(['a', 'b', 'a'].map((text) => latest.save(text, sending(text))));
    expect(sent).toEqual(['a', 'b', 'a']);
    latest.forget();
    await latest.save('a', sending('a'));
    expect(sent).toHaveLength(4);
  });
});
