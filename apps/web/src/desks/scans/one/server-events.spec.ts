import { describe, expect, it } from '@jest/globals';
import { eventsIn } from './server-events.js';

async function read(...chunks: string[]) {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  const events = [];
  for await (const event of eventsIn(stream)) events.push(event);
  return events;
}

describe('server-sent events', () => {
  it('come whole, however the stream is cut', async () => {
    const events = await read(
      'event: prog',
      'ress\ndata: {"a":',
      '1}\n',
      '\n: still there\n\nevent: end\ndata: {}\n\n',
    );
    expect(events).toEqual([
      { event: 'progress', data: '{"a":1}' },
      { event: 'end', data: '{}' },
    ]);
  });

  it('that are cut off at the end are none', async () => {
    expect(await read('event: progress\ndata: {"a"')).toEqual([]);
  });
});
