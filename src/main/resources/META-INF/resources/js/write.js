// The writing page works without this file, by Save draft. With it, what is typed is saved by itself, and what cannot be
// saved yet is kept in this browser until it is. Words on the page come from the template #saving-words.
{
  /** Typing that stopped for this long is saved; typing that goes on is saved this often. */
  const PAUSE = 3000;
  const LONGEST = 10000;
  /** The copy in this browser is never older than this. */
  const COPY = 500;
  /** An answer that took longer than this will not come. */
  const PATIENCE = 20000;
  const LONGEST_PAUSE = 60000;
  const SIGNED_OUT_PAUSE = 10000;
  /** What the server reads at once, with some room; browsers send less than this after a page is gone. */
  const MOST = 2500000;
  const MOST_AFTER_THE_PAGE = 60000;
  /** lanyard.js deletes older copies; none is made of words that are older. */
  const KEPT_FOR = 12 * 60 * 60 * 1000;

  const WORDS = 'lanyard.words.';
  const ACCOUNT = 'lanyard.account';

  const form = document.getElementById('story');
  const account = form.dataset.account;
  const mine = WORDS + account + '.';

  // ---- What stands in the form

  const hasWords = (field) =>
    field.name && !field.disabled && !['hidden', 'submit', 'button'].includes(field.type) && !field.closest('[data-not-kept]');

  /** The fields with what stands in them now, or with what the server put there. */
  function words(served = false) {
    const found = {};
    for (const field of form.elements) {
      if (!hasWords(field)) {
        continue;
      }
      if (field.type === 'radio' || field.type === 'checkbox') {
        const chosen = served ? field.defaultChecked : field.checked;
        found[field.name] = chosen ? field.value : found[field.name] || '';
      } else if (served && field.type === 'select-one') {
        const option = [...field.options].find((one) => one.defaultSelected) || field.options[0];
        found[field.name] = option ? option.value : '';
      } else {
        found[field.name] = served ? field.defaultValue : field.value;
      }
    }
    return found;
  }

  function fill(values) {
    for (const field of form.elements) {
      if (!hasWords(field) || !(field.name in values)) {
        continue;
      }
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = field.value === values[field.name];
      } else {
        field.value = values[field.name];
      }
    }
  }

  /** The server tidies white space and drops what cannot be seen; that makes no other text. */
  const flat = (text) => String(text).normalize('NFC').replace(/[\s\p{C}\p{Z}]+/gu, '');
  const same = (one, other) =>
    Object.keys(one).every((name) => !(name in other) || flat(one[name]) === flat(other[name]));

  const blank = (values) => ['title', 'standfirst', 'body'].every((name) => !flat(values[name] || ''));

  // ---- The copy in this browser

  let draft = form.dataset.draft;
  let revision = Number(form.elements.revision.value);
  let since = 0;
  let typedAt = Date.now();
  let leaving = false;
  /** Texts that were sent and never answered: the server may have them all the same. */
  let unanswered = [];

  /** Two tabs on one draft do not write over each other's copy. */
  const random = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const tab = random();
  const token = () => form.elements.token.value;
  const place = () => mine + draft + '.' + tab;

  function read(key) {
    try {
      const copy = JSON.parse(localStorage.getItem(key));
      return copy && copy.words ? copy : null;
    } catch {
      return null;
    }
  }

  function drop() {
    since = 0;
    try {
      localStorage.removeItem(place());
    } catch {
      // There is none.
    }
  }

  /** Whether a copy is there now. Who signed out or made room for somebody else leaves none. */
  function write(values, base) {
    try {
      if (leaving || localStorage.getItem(ACCOUNT) !== account || Date.now() - typedAt > KEPT_FOR) {
        return false;
      }
      since = since || Date.now();
      const copy = { token: token(), base, words: values, sent: unanswered, since, at: typedAt };
      localStorage.setItem(place(), JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  /** All copies of this account, or those of one draft, the newest first. */
  function copies(of = '') {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(mine + of))
        .map((key) => ({ key, copy: read(key) }))
        .filter((found) => found.copy)
        .sort((one, other) => other.copy.at - one.copy.at);
    } catch {
      return [];
    }
  }

  const forget = (found) => localStorage.removeItem(found.key);

  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

  // ---- Both versions are shown, and one has to be chosen

  if ('choosing' in form.dataset) {
    // Until one is chosen, the copy stays one of an older revision, so that it leads here again.
    const keep = () => write(words(), revision - 1);
    let soon = 0;
    copies(draft + '.').filter((found) => same(found.copy.words, words())).forEach(forget);
    keep();
    form.addEventListener('input', () => {
      typedAt = Date.now();
      soon = soon || setTimeout(() => {
        soon = 0;
        keep();
      }, COPY);
    });
    window.addEventListener('pagehide', keep);
    document.querySelectorAll('[data-drops-copy]').forEach((link) =>
      link.addEventListener('click', () => {
        leaving = true;
        copies(draft + '.').forEach(forget);
      }));
  } else {
    writing();
  }

  // ---- The writing page

  function writing() {
    const texts = document.getElementById('saving-words').content;
    const status = document.getElementById('saving');
    const notice = document.getElementById('saving-notice');
    const length = document.getElementById('length');
    const body = form.elements.body;

    /** What the server has, as one text; null where that is not known. */
    let acknowledged = 'unsaved' in form.dataset ? null : JSON.stringify(words(true));
    let refused = null;
    /** Why nothing is sent any more: moved, gone or other. */
    let stopped = '';
    /** How the last try ended. */
    let last = '';
    let failures = 0;
    let inFlight = null;
    let waitingSince = 0;
    let saveTimer = 0;
    let copyTimer = 0;
    let slowTimer = 0;
    let passing = false;
    let release = () => {};

    const dirty = () => JSON.stringify(words()) !== acknowledged;

    // -- What is said

    function piece(selector, value) {
      const copy = texts.querySelector(selector).cloneNode(true);
      const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        walker.currentNode.data = walker.currentNode.data.replace('%', () => value);
      }
      return copy;
    }

    const phrase = (name, value = '') => piece(`[data-line="${name}"]`, value).textContent;

    function line(name, value = '') {
      const next = piece(`[data-line="${name}"]`, value);
      // The same words again would be read out again.
      if (status.textContent.trim() !== next.textContent.trim() || status.dataset.line !== name) {
        status.dataset.line = name;
        status.replaceChildren(...next.childNodes);
      }
    }

    function tell(name, value = '') {
      if (notice.dataset.notice === name && !value) {
        return;
      }
      const next = piece(`[data-notice="${name}"]`, value);
      const icon = piece(`[data-icon="${name === 'back' ? 'info' : 'alert'}"]`, '').firstElementChild;
      const box = document.createElement('div');
      box.append(next);
      notice.dataset.notice = name;
      notice.classList.toggle('notice--info', name === 'back');
      notice.classList.toggle('notice--warn', name !== 'back');
      notice.replaceChildren(icon, box);
      notice.hidden = false;
    }

    function untell(...names) {
      if (names.includes(notice.dataset.notice)) {
        notice.hidden = true;
        notice.replaceChildren();
        delete notice.dataset.notice;
      }
    }

    function sayKept() {
      if (stopped === 'other' || !keep()) {
        line('unkept');
      } else if (stopped || last === 'refused') {
        line('kept', clock.format(since));
      } else {
        line('waiting', clock.format(since));
      }
    }

    function count(number, minutes) {
      const shown = [number === 1 ? phrase('word') : phrase('words', number.toLocaleString('en-GB'))];
      if (minutes) {
        length.dataset.minutes = minutes;
      }
      if (length.dataset.minutes) {
        shown.push(length.dataset.minutes === '1' ? phrase('minute') : phrase('minutes', length.dataset.minutes));
      }
      length.textContent = shown.join(', ');
    }

    const segments = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'word' }) : null;
    function estimate() {
      let number = 0;
      if (segments) {
        for (const part of segments.segment(body.value)) {
          number += part.isWordLike ? 1 : 0;
        }
      } else {
        number = (body.value.match(/\S+/g) || []).length;
      }
      count(number);
    }

    // -- Keeping

    function keep() {
      clearTimeout(copyTimer);
      copyTimer = 0;
      if (!dirty() || stopped === 'other' || (draft === '0' && blank(words()))) {
        if (!inFlight) {
          drop();
        }
        return true;
      }
      return write(words(), revision);
    }

    function touched() {
      typedAt = Date.now();
      waitingSince = waitingSince || typedAt;
      copyTimer = copyTimer || setTimeout(() => {
        estimate();
        if (!keep() || stopped) {
          sayKept();
        }
      }, COPY);
      if (!failures && !stopped) {
        saveIn(Math.max(0, Math.min(PAUSE, waitingSince + LONGEST - Date.now())));
      }
    }

    function saveIn(milliseconds) {
      clearTimeout(saveTimer);
      saveTimer = setTimeout(save, milliseconds);
    }

    // -- Saving: one request at a time; nothing is called saved before the server said so

    async function save(afterThePage = false) {
      clearTimeout(saveTimer);
      if (inFlight) {
        return inFlight;
      }
      const values = words();
      const text = JSON.stringify(values);
      if (stopped || text === acknowledged || text === refused || (draft === '0' && blank(values))) {
        waitingSince = 0;
        return last;
      }
      inFlight = send(values, text, afterThePage === true);
      try {
        last = await inFlight;
      } finally {
        inFlight = null;
        clearTimeout(slowTimer);
      }
      settled(text);
      return last;
    }

    /** How it ended, in one word. */
    async function send(values, text, afterThePage) {
      const sent = new URLSearchParams(new FormData(form)).toString();
      if (sent.length > MOST) {
        return tooMuch(text);
      }
      waitingSince = 0;
      unanswered = [...unanswered.slice(-2), values];
      keep();
      slowTimer = setTimeout(() => line('saving'), 300);
      const first = draft === '0';
      const patience = new AbortController();
      const enough = setTimeout(() => patience.abort(), PATIENCE);
      let answer;
      let told;
      try {
        answer = await fetch(first ? '/drafts/saves' : '/drafts/' + draft, {
          method: first ? 'POST' : 'PUT',
          body: sent,
          credentials: 'same-origin',
          cache: 'no-store',
          keepalive: afterThePage && sent.length < MOST_AFTER_THE_PAGE,
          signal: patience.signal,
          headers: {
            'Accept': 'application/json',
            'Content-Type': 'application/x-www-form-urlencoded',
            'Lanyard-Account': account,
            ...(first ? {} : { 'If-Match': `"${revision}"` }),
          },
        });
        told = await answer.json();
      } catch {
        return 'away';
      } finally {
        clearTimeout(enough);
      }
      switch (answer.status) {
        case 200:
        case 201:
          return saved(told, text);
        case 401:
          return 'signed-out';
        case 403:
          return 'other';
        case 404:
        case 410:
          return 'gone';
        case 412:
          return moved(told);
        case 413:
          return tooMuch(text);
        case 400:
        case 409:
        case 422:
          return refuse(told, text);
        default:
          return 'away';
      }
    }

    function saved(told, text) {
      begun(told.id);
      revision = told.revision;
      form.elements.revision.value = revision;
      acknowledged = text;
      unanswered = [];
      since = 0;
      count(told.words, told.minutes);
      line('saved', told.at);
      untell('signed-out', 'refused', 'too-much', 'away');
      form.querySelectorAll('[data-refused]').forEach((field) => {
        field.removeAttribute('aria-invalid');
        delete field.dataset.refused;
      });
      return 'saved';
    }

    /** Tells other tabs that this one is open and looks after its copy itself. */
    function hold() {
      release();
      if (navigator.locks) {
        navigator.locks.request(place(), () => new Promise((resolve) => {
          release = resolve;
        }));
      }
    }

    /** A new story has an address from its first save on. */
    function begun(id) {
      if (draft !== '0') {
        return;
      }
      drop();
      draft = id;
      hold();
      const address = '/drafts/' + id;
      form.action = address;
      form.querySelectorAll('[data-action]').forEach((button) => {
        button.formAction = address + button.dataset.action;
        button.hidden = false;
      });
      form.querySelectorAll('[data-path]').forEach((link) => {
        link.href = address + link.dataset.path;
        link.hidden = false;
      });
      history.replaceState(history.state, '', address);
    }

    /** Another revision is saved. Where it is what was sent from here, only its answer was lost. */
    function moved(told) {
      const lost = unanswered.find((values) => same(told.saved, values));
      if (!lost) {
        begun(told.id);
        return 'moved';
      }
      begun(told.id);
      revision = told.revision;
      form.elements.revision.value = revision;
      acknowledged = JSON.stringify(lost);
      unanswered = [];
      since = 0;
      line('saved', told.at);
      return 'caught-up';
    }

    function tooMuch(text) {
      refused = text;
      tell('too-much');
      return 'refused';
    }

    function refuse(told, text) {
      refused = text;
      const problems = told.problems || [];
      problems.forEach((problem) => {
        const field = problem.field && form.elements[problem.field];
        if (field instanceof HTMLElement) {
          field.setAttribute('aria-invalid', 'true');
          field.dataset.refused = 'yes';
        }
      });
      tell('refused', problems.map((problem) => problem.sentence).join(' ') || told.error);
      return 'refused';
    }

    /** What follows from how it ended. */
    function settled(text) {
      failures = ['away', 'signed-out'].includes(last) ? failures + 1 : 0;
      switch (last) {
        case 'saved':
        case 'caught-up':
          if (dirty()) {
            keep();
            saveIn(last === 'saved' ? PAUSE : 0);
          } else {
            drop();
          }
          break;
        case 'away':
          sayKept();
          saveIn(Math.min(LONGEST_PAUSE, 1000 * 2 ** failures));
          break;
        case 'signed-out':
          tell('signed-out');
          sayKept();
          saveIn(SIGNED_OUT_PAUSE);
          break;
        case 'refused':
          sayKept();
          if (JSON.stringify(words()) !== text) {
            saveIn(PAUSE);
          }
          break;
        case 'other':
          stopped = 'other';
          drop();
          tell('other');
          line('unkept');
          break;
        case 'gone':
          stopped = 'gone';
          // What led to the draft that is gone must not lead there again.
          form.elements.token.value = random();
          tell('gone');
          sayKept();
          break;
        case 'moved':
          stopped = 'moved';
          tell('moved');
          sayKept();
          break;
      }
    }

    function tryNow() {
      if (failures && !inFlight) {
        save();
      }
    }

    // -- What was kept before this page was opened

    /** What another open tab keeps is left to it; a tab that is just closing is waited for. */
    async function orphan(found) {
      for (let tries = 0; navigator.locks && tries < 6; tries++) {
        const held = (await navigator.locks.query()).held;
        if (!held.some((lock) => lock.name === found.key)) {
          return true;
        }
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return !navigator.locks;
    }

    async function putBack() {
      const served = words(true);
      if ('unsaved' in form.dataset) {
        touched();
        return;
      }
      if (!blank(served)) {
        copies().filter((found) => same(found.copy.words, served)).forEach(forget);
      }
      for (const found of copies(draft + '.')) {
        if ((await orphan(found)) && JSON.stringify(words()) === acknowledged) {
          take(found, served);
          return;
        }
      }
    }

    function take(found, served) {
      const copy = found.copy;
      fill(copy.words);
      since = copy.since;
      typedAt = copy.at;
      unanswered = copy.sent || [];
      if (draft === '0') {
        form.elements.token.value = copy.token;
      }
      const known = draft === '0' || copy.base === revision || unanswered.some((values) => same(served, values));
      if (!known) {
        // Somebody changed it elsewhere: both are shown, and nothing is chosen by itself.
        revision = copy.base;
        form.elements.revision.value = revision;
        stopped = 'moved';
        pass(form.querySelector('button[value="save"]'));
        return;
      }
      tell('back', clock.format(copy.at));
      estimate();
      if (keep()) {
        forget(found);
      }
      save();
    }

    // -- Leaving, coming back, and pressing buttons

    function pass(button) {
      passing = true;
      setTimeout(() => {
        passing = false;
      }, 5000);
      later(form, button);
    }

    /** A form cannot be sent from within the event that says that it is being sent. */
    function later(which, button) {
      setTimeout(() => which.requestSubmit(which.contains(button) ? button : null));
    }

    const soonOr = (promise, milliseconds) =>
      Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve('slow'), milliseconds))]);

    form.addEventListener('submit', async (event) => {
      if (passing) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter;
      if (button && button.formAction.endsWith('/deletion')) {
        stopped = 'deleted';
        await soonOr(inFlight, 3000);
        drop();
        leaving = true;
        pass(button);
        return;
      }
      if (!stopped) {
        if (inFlight) {
          await soonOr(inFlight, 3000);
        }
        await soonOr(save(), 3000);
      }
      if (stopped === 'other' || (last === 'signed-out' && dirty())) {
        notice.scrollIntoView({ block: 'center' });
      } else if (last === 'away' && dirty()) {
        tell('away');
        notice.scrollIntoView({ block: 'center' });
      } else {
        pass(button);
      }
    });

    document.addEventListener('submit', async (event) => {
      if (event.target === form || new URL(event.target.action).pathname !== '/sign-out') {
        return;
      }
      if (!leaving && !stopped && dirty()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        keep();
        await soonOr(save(), 3000);
        leaving = true;
        later(event.target, event.submitter);
      }
      leaving = true;
    }, true);

    form.addEventListener('input', touched);
    form.addEventListener('change', touched);
    window.addEventListener('online', tryNow);
    window.addEventListener('focus', tryNow);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        tryNow();
      } else if (!passing) {
        keep();
        save(true);
      }
    });
    window.addEventListener('pagehide', () => {
      keep();
      release();
      if (!passing) {
        save(true);
      }
    });
    window.addEventListener('pageshow', (event) => {
      // A page from the browser's memory shows an old revision; what was typed on it is in the copy.
      if (event.persisted) {
        keep();
        location.reload();
      }
    });

    // The browser must not put old words under a new revision when one goes back to this page.
    form.autocomplete = 'off';
    hold();
    if (draft !== '0') {
      estimate();
    }
    putBack().then(() => {
      if (dirty()) {
        touched();
      }
    });

    toolbar(body);
    views(body);

    // -- Formatting

    function toolbar(area) {
      const bar = document.getElementById('editor-bar');
      const buttons = [...bar.querySelectorAll('[data-format]')];

      /** Like typing, so that undo takes it back. */
      function type(start, end, text, from, to) {
        area.focus();
        area.setSelectionRange(start, end);
        if (!document.execCommand('insertText', false, text)) {
          area.setRangeText(text, start, end, 'end');
          area.dispatchEvent(new Event('input', { bubbles: true }));
        }
        area.setSelectionRange(from, to);
      }

      function around(mark) {
        const { selectionStart: start, selectionEnd: end, value } = area;
        const chosen = value.slice(start, end);
        const size = mark.length;
        if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark) {
          type(start - size, end + size, chosen, start - size, end - size);
        } else {
          type(start, end, mark + chosen + mark, start + size, end + size);
        }
      }

      function before(mark) {
        const { selectionStart, selectionEnd, value } = area;
        const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
        const next = value.indexOf('\n', selectionEnd);
        const end = next < 0 ? value.length : next;
        const lines = value.slice(start, end).split('\n');
        const marked = lines.every((one) => one.startsWith(mark));
        const text = lines.map((one) => (marked ? one.slice(mark.length) : mark + one)).join('\n');
        type(start, end, text, start + (lines.length > 1 || marked ? 0 : mark.length), start + text.length);
        if (lines.length === 1) {
          area.setSelectionRange(start + text.length, start + text.length);
        }
      }

      function link() {
        const { selectionStart: start, selectionEnd: end, value } = area;
        const chosen = value.slice(start, end);
        const address = phrase('address').trim();
        const text = `[${chosen}](${address})`;
        const at = chosen ? start + chosen.length + 3 : start + 1;
        type(start, end, text, at, chosen ? at + address.length : at);
      }

      const formats = {
        heading: () => before('## '),
        bold: () => around('**'),
        italic: () => around('*'),
        quote: () => before('> '),
        list: () => before('- '),
        link,
        picture: () => document.getElementById('picture-choose').click(),
      };
      // Pictures come from pictures.js, when they are ready.
      area.addEventListener('lanyard-picture', (event) => {
        const { selectionStart: start, selectionEnd: end, value } = area;
        const before = value.slice(0, start);
        const after = value.slice(end);
        const text =
          (!before || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n') +
          event.detail +
          (after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n');
        type(start, end, text, start + text.length, start + text.length);
      });
      const keys = { b: 'bold', i: 'italic', k: 'link' };

      buttons.forEach((button, index) => {
        button.tabIndex = index ? -1 : 0;
        button.addEventListener('click', () => formats[button.dataset.format]());
      });
      bar.querySelector('[role="toolbar"]').addEventListener('keydown', (event) => {
        const at = buttons.indexOf(document.activeElement);
        const to = {
          ArrowRight: (at + 1) % buttons.length,
          ArrowLeft: (at + buttons.length - 1) % buttons.length,
          Home: 0,
          End: buttons.length - 1,
        }[event.key];
        if (at >= 0 && to !== undefined) {
          event.preventDefault();
          buttons[at].tabIndex = -1;
          buttons[to].tabIndex = 0;
          buttons[to].focus();
        }
      });
      area.addEventListener('keydown', (event) => {
        const format = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key.toLowerCase()];
        if (format) {
          event.preventDefault();
          formats[format]();
        }
      });
      bar.hidden = false;
    }

    // -- The preview, made by the server as for readers

    function views(area) {
      const bar = document.getElementById('editor-bar');
      const preview = document.getElementById('preview');
      const links = [...bar.querySelectorAll('[data-view]')];
      let asked = 0;

      function show(view) {
        links.forEach((link) =>
          link.dataset.view === view ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
        area.hidden = view === 'preview';
        preview.hidden = view !== 'preview';
        bar.querySelector('[role="toolbar"]').hidden = view === 'preview';
      }

      async function look() {
        const mine = ++asked;
        untell('no-preview', 'preview-refused');
        try {
          const answer = await fetch('/drafts/preview', {
            method: 'POST',
            body: new URLSearchParams(new FormData(form)),
            credentials: 'same-origin',
            headers: { Accept: 'application/json, text/html' },
          });
          if (mine !== asked) {
            return;
          }
          if (answer.ok) {
            preview.innerHTML = await answer.text();
            show('preview');
            preview.focus({ preventScroll: true });
          } else if (answer.status === 422) {
            const told = await answer.json();
            tell('preview-refused', (told.problems || []).map((problem) => problem.sentence).join(' '));
          } else {
            tell(answer.status === 401 ? 'signed-out' : 'no-preview');
          }
        } catch {
          tell('no-preview');
        }
      }

      links.forEach((link) =>
        link.addEventListener('click', (event) => {
          event.preventDefault();
          if (link.dataset.view === 'preview') {
            look();
          } else {
            asked++;
            show('write');
            area.focus();
          }
        }));
    }
  }
}
