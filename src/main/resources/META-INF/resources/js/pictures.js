// Pictures on the writing page: chosen, dropped or pasted, several at once, each sent on its own with its progress. Without
// this file one picture at a time goes with the form. Words on the page come from the template #picture-lines.
{
  const AT_ONCE = 2;
  const MOST = 10 * 1024 * 1024;
  const SHORT = 12;
  const FILE_NAME = /^(\S+\.(jpe?g|png|gif|webp|heic)|(img|dsc|dscn|pxl|image|photo|picture|screenshot)[-_ ]?[0-9-_ ]*)$/i;
  const SHOWN = '](/pictures/';

  const form = document.getElementById('story');
  const tray = document.getElementById('pictures');
  const body = form.elements.body;
  const list = document.getElementById('picture-list');
  const status = document.getElementById('picture-status');
  const files = document.getElementById('picture-files');
  const lines = document.getElementById('picture-lines').content;
  const check = document.getElementById('picture-check');

  const phrase = (name) => lines.querySelector(`[data-line="${name}"]`).textContent;
  const waiting = [];
  let running = 0;
  let number = 0;

  function say(name) {
    status.textContent = phrase(name);
  }

  // ---- One picture

  function add(file) {
    const item = document.getElementById('picture-item').content.cloneNode(true).firstElementChild;
    const find = (selector) => item.querySelector(selector);
    const id = 'picture-' + ++number;
    const alternative = find('input[type="text"]');
    const decorative = find('input[type="checkbox"]');
    const hint = find('.hint');
    alternative.id = id + '-alt';
    decorative.id = id + '-decorative';
    hint.id = id + '-hint';
    alternative.setAttribute('aria-describedby', hint.id);
    find('.field label').htmlFor = alternative.id;
    find('.choice label').htmlFor = decorative.id;
    find('[data-name]').textContent = file.name || '';
    list.append(item);

    const one = { file, item, find, alternative, decorative, address: '' };
    find('[data-again]').addEventListener('click', () => queue(one));
    find('[data-drop]').addEventListener('click', () => {
      item.remove();
      document.getElementById('picture-choose').focus();
    });
    find('[data-put]').addEventListener('click', () => put(one));
    alternative.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        put(one);
      }
    });
    queue(one);
  }

  function state(one, name, sentence) {
    one.find('[data-state]').textContent = sentence || phrase(name);
    one.find('progress').hidden = name !== 'sending' && name !== 'making';
    one.find('[data-again]').hidden = name !== 'away' && name !== 'signed-out';
    one.find('[data-drop]').hidden = name === 'sending' || name === 'making';
    one.find('[data-put]').hidden = name !== 'kept';
    one.find('[data-words]').hidden = name !== 'kept';
  }

  // ---- Sending, a few at a time

  function queue(one) {
    if (one.file.size > MOST) {
      state(one, 'too-large');
      say('too-large');
      return;
    }
    state(one, 'sending');
    one.find('progress').value = 0;
    waiting.push(one);
    next();
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      running++;
      send(waiting.shift());
    }
  }

  function send(one) {
    const data = new FormData();
    data.append('picture', one.file, 'picture');
    const request = new XMLHttpRequest();
    request.open('POST', '/pictures');
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.timeout = 120000;
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        one.find('progress').value = (100 * event.loaded) / event.total;
      }
    });
    request.upload.addEventListener('load', () => {
      state(one, 'making');
      one.find('progress').removeAttribute('value');
    });
    request.addEventListener('loadend', () => {
      running--;
      answered(one, request);
      next();
    });
    request.send(data);
  }

  function answered(one, request) {
    const told = request.response || {};
    if (request.status === 201) {
      one.address = told.address;
      const small = one.find('img');
      small.src = told.small;
      small.hidden = false;
      state(one, 'kept');
      say('kept');
      if (list.children.length === 1) {
        one.alternative.focus();
      }
    } else if (request.status === 401 || request.status === 403) {
      state(one, 'signed-out');
      say('signed-out');
    } else if (request.status === 413) {
      state(one, 'too-large');
      say('too-large');
    } else if (request.status === 422) {
      const sentence = (told.problems || []).map((problem) => problem.sentence).join(' ') || told.error;
      state(one, 'refused', sentence);
      status.textContent = sentence;
    } else {
      state(one, 'away');
      say('away');
    }
  }

  // ---- Into the story

  function put(one) {
    const words = one.alternative.value.replace(/\s+/g, ' ').trim();
    const poor = one.decorative.checked ? '' : !words ? 'silent' : FILE_NAME.test(words) ? 'file-name' : words.length < SHORT ? 'short' : '';
    // What is short may be right; what is missing or the name of a file is not.
    if (poor && (poor !== 'short' || one.warned !== words)) {
      one.warned = words;
      one.find('[data-state]').textContent = phrase(poor);
      one.alternative.setAttribute('aria-invalid', 'true');
      one.alternative.focus();
      say(poor);
      return;
    }
    one.alternative.removeAttribute('aria-invalid');
    const shown = one.decorative.checked ? 'decorative' : words.replace(/[\\[\]*_`<]/g, '\\$&');
    body.dispatchEvent(new CustomEvent('lanyard-picture', { detail: `![${shown}](${one.address})` }));
    state(one, 'put');
    say('put');
  }

  // ---- Ways to bring them

  const pictures = (items) => [...items].filter((file) => file.type.startsWith('image/'));

  document.getElementById('picture-choose').addEventListener('click', () => files.click());
  files.addEventListener('change', () => {
    [...files.files].forEach(add);
    files.value = '';
  });
  body.addEventListener('paste', (event) => {
    const brought = pictures(event.clipboardData.files);
    if (brought.length && !event.clipboardData.getData('text/plain')) {
      event.preventDefault();
      brought.forEach(add);
    }
  });
  const holdsFiles = (event) => [...event.dataTransfer.types].includes('Files');
  for (const place of [body, tray]) {
    place.addEventListener('dragover', (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        place.classList.add('is-over');
      }
    });
    place.addEventListener('dragleave', () => place.classList.remove('is-over'));
    place.addEventListener('drop', (event) => {
      place.classList.remove('is-over');
      if (holdsFiles(event)) {
        event.preventDefault();
        [...event.dataTransfer.files].forEach(add);
      }
    });
  }

  const remind = () => {
    check.hidden = !body.value.includes(SHOWN);
  };
  body.addEventListener('input', remind);
  remind();

  document.getElementById('picture-plain').hidden = true;
  document.getElementById('picture-plain').querySelectorAll('input, button').forEach((field) => {
    field.disabled = true;
  });
  document.getElementById('picture-script').hidden = false;
}
