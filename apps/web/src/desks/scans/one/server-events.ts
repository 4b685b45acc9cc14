export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Server-sent events of a stream, as they come. HTML Standard, section 9.2.6; comments are passed over. */
export async function* eventsIn(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ServerEvent> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let open = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (open + value).split('\n\n');
      open = blocks.pop() ?? '';
      for (const block of blocks) {
        const read = eventIn(block);
        if (read.data !== '') yield read;
      }
    }
  } finally {
    await reader.cancel();
  }
}

function eventIn(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => /^(event|data): ?(.*)$/.exec(line));
  const of = (name: string) => fields.filter((field) => field?.[1] === name).map((field) => field?.[2] ?? '');
  return { event: of('event')[0] ?? 'message', data: of('data').join('\n') };
}
