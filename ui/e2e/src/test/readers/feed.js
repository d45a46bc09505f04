// Reads the feed as others would: the OpenActive validator walks its pages, jsonld expands every item. Prints what they found as JSON.
const { RpdeValidator } = require('@openactive/rpde-validator');
const jsonld = require('jsonld');

const feed = process.argv[2];
const contexts = new Map();

async function load(address) {
  if (!contexts.has(address)) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(10000) });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    contexts.set(address, { contextUrl: null, documentUrl: address, document: await answer.json() });
  }
  return contexts.get(address);
}

async function expanded(most) {
  const types = {};
  const unknown = new Set();
  let address = feed;
  for (let page = 0; page < most; page += 1) {
    const answer = await (await fetch(address, { signal: AbortSignal.timeout(10000) })).json();
    for (const item of answer.items) {
      if (item.state === 'updated') {
        const [node] = await jsonld.expand(item.data, { documentLoader: load, safe: true });
        types[node['@type'][0]] = (types[node['@type'][0]] || 0) + 1;
        Object.keys(node).filter((term) => !term.startsWith('@') && !/^https?:/.test(term)).forEach((term) => unknown.add(term));
      }
    }
    if (answer.items.length === 0) return { types, unknown: [...unknown], pages: page + 1 };
    address = answer.next;
  }
  throw new Error('the feed has no end');
}

async function main() {
  const log = await RpdeValidator(feed, { pageLimit: 20, timeoutMs: 10000 });
  const found = log.pages.flatMap((page) => page.errors || []);
  const told = found.map((one) => ({
    severity: one.severity, type: one.type, message: one.message, path: one.path,
  }));
  console.log(JSON.stringify({ pages: log.pages.length, found: told, linked: await expanded(50) }));
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
