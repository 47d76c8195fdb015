// An open page is told here that there is something new. Nothing moves until it is asked for, and without this file a page
// shows what is new when it is loaded again. Where a page has nothing to be told of, nothing is asked.
{
  const bar = document.querySelector('[data-live]');
  const counter = () => document.querySelectorAll('[data-live-count][href="/notifications"]');
  const link = bar?.querySelector('a');
  const words = link?.querySelector('span');
  const said = bar?.lastElementChild;

  const RESPONSES = bar?.dataset.live === 'responses';
  const MARK = RESPONSES ? 'r' : 'p';
  const MOST = 99;
  const PAGE = 20;
  const AWAY = 20 * 1000;
  const LONGEST = 2 * 60 * 1000;

  const known = new Set();
  let many = false;
  let place = '';
  let source = null;
  let timer = 0;
  let tries = 0;
  let over = !bar && !counter().length;

  // ---- What is new

  const show = () => {
    const count = known.size;
    const any = many || count > 0;
    const data = bar.dataset;
    link.hidden = !any;
    bar.className = any ? 'livebar' : 'visually-hidden';
    said.textContent = '';
    words.textContent = !any ? '' : many || count > MOST ? data.many : count === 1 ? data.one : data.more.replace('#', count);
  };

  const ids = (event) => event.data.split(' ');

  const told = (event) => {
    place = event.lastEventId || place;
    ids(event).filter((id) => !document.getElementById(MARK + id)).forEach((id) => known.add(id));
    show();
  };

  const gone = (event) => {
    ids(event).forEach((id) => known.delete(id));
    show();
  };

  const number = (event) => {
    counter().forEach((entry) => {
      entry.querySelector('.count')?.remove();
      if (event.data !== '0') {
        const meaning = document.createElement('span');
        meaning.className = 'visually-hidden';
        meaning.textContent = ' ' + entry.dataset.liveCount;
        const count = document.createElement('span');
        count.className = 'count';
        count.append(event.data, meaning);
        entry.append(' ', count);
      }
    });
  };

  // ---- Listening. A page that nobody looks at does not, since browsers allow few connections to one site.

  const newest = () =>
    RESPONSES
      ? [...document.querySelectorAll('#main .reply[id]')]
          .map((reply) => BigInt(reply.id.slice(1)))
          .reduce((one, other) => (one > other ? one : other), BigInt(bar.dataset.after))
      : bar.dataset.after;

  const address = () => {
    const query = new URLSearchParams();
    if (bar) {
      query.set(bar.dataset.live, bar.dataset.what);
      if (bar.dataset.of) {
        query.set('of', bar.dataset.of);
      }
      query.set('after', newest());
      if (known.size) {
        query.set('known', [...known].slice(-MOST).join('.'));
      }
    }
    if (counter().length) {
      query.set('alerts', 'yes');
    }
    if (place) {
      query.set('from', place);
    }
    return '/live?' + query;
  };

  const close = () => {
    clearTimeout(timer);
    timer = 0;
    source?.close();
    source = null;
  };

  const later = (wait) => {
    close();
    timer = setTimeout(open, wait * (0.5 + Math.random()));
  };

  function open() {
    if (source || over || document.hidden) {
      return;
    }
    clearTimeout(timer);
    source = new EventSource(address());
    source.addEventListener('open', () => (tries = 0));
    source.addEventListener('posts', told);
    source.addEventListener('responses', told);
    source.addEventListener('gone', gone);
    source.addEventListener('alerts', number);
    source.addEventListener('many', (event) => {
      place = event.lastEventId;
      many = true;
      show();
    });
    source.addEventListener('beat', (event) => (place = event.lastEventId || place));
    source.addEventListener('end', (event) => {
      over = event.data === 'over';
      later(4000);
    });
    source.addEventListener('error', () => later(Math.min(LONGEST, 3000 * 2 ** tries++)));
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      clearTimeout(timer);
      timer = setTimeout(close, AWAY);
    } else if (source) {
      clearTimeout(timer);
    } else {
      open();
    }
  });
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);

  // ---- Showing it

  const fetched = async (from) => {
    const answer = await fetch(from, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  const posts = async () => {
    const feed = document.querySelector('#main .feed');
    const part = new URL(link.href);
    part.searchParams.set('part', 'posts');
    const page = await fetched(part);
    const fresh = [];
    for (const post of page.querySelector('.feed').children) {
      // What a filter folds stands in a box of its own.
      const id = (post.matches('article') ? post : post.querySelector('article')).getAttribute('aria-labelledby');
      if (document.getElementById(id)) {
        break;
      }
      fresh.push(post);
    }
    feed.prepend(...fresh);
    return fresh.length;
  };

  const section = (page) => page.getElementById('responses')?.closest('section');

  const responses = async () => {
    const first = [...known].map(BigInt).reduce((one, other) => (one < other ? one : other));
    const page = await fetched(`${link.pathname}?after=${first - 1n}`);
    const there = section(page);
    const here = section(document);
    if (!here) {
      bar.before(there);
      return there.querySelectorAll('.reply').length;
    }
    const fresh = [...there.querySelector('.thread').children].filter((reply) => {
      const one = reply.id ? reply : reply.querySelector('.reply');
      return !document.getElementById(one.id);
    });
    here.querySelector('.thread').append(...fresh);
    here.querySelector('h2').textContent = there.querySelector('h2').textContent;
    return fresh.length;
  };

  link?.addEventListener('click', async (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button || many || known.size > PAGE) {
      return;
    }
    event.preventDefault();
    const focused = document.activeElement === link;
    const top = bar.getBoundingClientRect().top;
    try {
      if (!(await (RESPONSES ? responses() : posts()))) {
        throw new Error('none');
      }
    } catch {
      location.assign(link.href);
      return;
    }
    known.clear();
    show();
    bar.className = 'livebar';
    said.textContent = bar.dataset.shown;
    if (!RESPONSES) {
      // What was pressed stays where it was; the new posts are right below it.
      scrollBy(0, bar.getBoundingClientRect().top - top);
    }
    if (focused) {
      bar.focus({ preventScroll: true });
    }
  });

  open();
}
