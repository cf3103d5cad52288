// Pages of our own making, some of which make it hard.
import { once } from 'node:events';
import { createServer } from 'node:http';

const sentence = (number) => `Nghị định số ${number}/2020/NĐ-CP của Chính phủ, ngày 3/2/2020.`;

const PAGES = {
  article: `<nav>Bộ Công an</nav><article><h1>Tin</h1><p id="first">${sentence(12)}</p>
    <p>${'Không có gì. '.repeat(60)}</p></article><aside>Bộ Tài chính</aside>`,
  selection: `<p id="first">${sentence(12)}</p><p id="second">${sentence(13)}</p>`,
  // The text stands in a shadow, in a slot of another, and over the bounds of elements.
  shadow: `<div id="open"></div><div id="closed"></div><x-card><b>Bộ</b> <i>Y tế</i></x-card>
    <script>
      document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = '<p>${sentence(14)}</p>';
      document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Quốc hội</p>';
      document.querySelector('x-card').attachShadow({ mode: 'open' }).innerHTML = '<section>Hôm nay <slot></slot> họp.</section>';
    </script>`,
  // Some frames can be looked into, but one of them is hidden, and another is of nobody's origin.
  frames: `<main><p id="first">${sentence(19)}</p>${'<iframe srcdoc="<p>Quốc hội họp.</p>"></iframe>'.repeat(6)}
    <iframe srcdoc="<p>Bộ Y tế</p>" hidden></iframe><iframe src="strict"></iframe></main>`,
  // A script goes on writing, and takes a node out when it is told to.
  live: `<main><p id="first">${sentence(15)}</p><p id="second">${sentence(16)}</p></main>
    <script>
      let ticks = 0;
      const clock = document.querySelector('main').appendChild(document.createElement('p'));
      setInterval(() => (clock.textContent = 'Chính phủ ' + ++ticks), 20);
      globalThis.takeOut = () => document.querySelector('#second').replaceWith('Quốc hội');
    </script>`,
  long: `<main>${`<p>${sentence(17)} ${'Không có gì. '.repeat(8)}</p>`.repeat(11_000)}</main>`,
  strict: `<main><p id="first">${sentence(18)}</p></main>`,
};

const POLICIES = { strict: "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts" };

/** Serves them: `stop` ends it, `requests` has the path of every request. */
export async function servePages() {
  const requests = [];
  const server = createServer(({ url }, response) => {
    requests.push(url);
    const name = url.slice(1);
    const policy = POLICIES[name];
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.writeHead(PAGES[name] ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="vi"><title>${name}</title><body>${PAGES[name] ?? ''}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, requests, stop };
}
