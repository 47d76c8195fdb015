// Names can be typed in full without this file. With it, a list of people opens below the text while somebody types a name
// after an @ sign. Arrow keys move in it, Enter or Tab takes a name, Escape closes it.
{
  const PAUSE = 150;
  const TYPED = /(^|[\s(])@([\p{L}\p{N}_]{1,40})$/u;

  const attach = (text, at) => {
    const list = document.createElement('ul');
    list.id = 'people-' + at;
    list.className = 'completion';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', text.dataset.mentions);
    list.hidden = true;
    text.after(list);
    text.setAttribute('aria-autocomplete', 'list');
    text.setAttribute('aria-haspopup', 'listbox');
    text.setAttribute('aria-controls', list.id);

    let timer;
    let asked = 0;
    let current = -1;

    const typed = () => {
      const found = text.selectionStart === text.selectionEnd && TYPED.exec(text.value.slice(0, text.selectionStart));
      return found ? found[2] : null;
    };

    const close = () => {
      asked++;
      current = -1;
      list.hidden = true;
      list.replaceChildren();
      text.removeAttribute('aria-activedescendant');
    };

    const go = (to) => {
      const options = [...list.children];
      current = (to + options.length) % options.length;
      options.forEach((option, number) => option.setAttribute('aria-selected', String(number === current)));
      options[current].scrollIntoView({ block: 'nearest' });
      text.setAttribute('aria-activedescendant', options[current].id);
    };

    const take = (option) => {
      const begun = typed();
      if (begun === null) {
        return close();
      }
      text.setRangeText('@' + option.dataset.handle + ' ', text.selectionStart - begun.length - 1, text.selectionStart, 'end');
      close();
      text.dispatchEvent(new Event('input', { bubbles: true }));
      text.focus();
    };

    const show = (people) => {
      if (!people.length) {
        return close();
      }
      list.replaceChildren(
        ...people.map((person, number) => {
          const option = document.createElement('li');
          option.id = list.id + '-' + number;
          option.setAttribute('role', 'option');
          option.dataset.handle = person.handle;
          const name = document.createElement('strong');
          name.textContent = person.name;
          option.append(name, ' @' + person.handle + (person.role ? ' · ' + person.role : ''));
          // Pressing must not take the place of writing out of the text.
          option.addEventListener('mousedown', (event) => event.preventDefault());
          option.addEventListener('click', () => take(option));
          return option;
        }),
      );
      list.hidden = false;
      go(0);
    };

    const ask = async () => {
      const begun = typed();
      if (begun === null) {
        return close();
      }
      const mine = ++asked;
      try {
        const answer = await fetch('/mentions?q=' + encodeURIComponent(begun), { headers: { Accept: 'application/json' } });
        const people = answer.ok ? await answer.json() : [];
        if (mine === asked) {
          show(people);
        }
      } catch {
        close();
      }
    };

    text.addEventListener('input', () => {
      clearTimeout(timer);
      if (typed() === null) {
        close();
      } else {
        timer = setTimeout(ask, PAUSE);
      }
    });
    text.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) {
        return;
      }
      const act = {
        ArrowDown: () => go(current + 1),
        ArrowUp: () => go(current - 1),
        Enter: () => take(list.children[current]),
        Tab: () => take(list.children[current]),
        Escape: close,
      }[event.key];
      if (act) {
        event.preventDefault();
        event.stopPropagation();
        act();
      }
    });
    text.addEventListener('blur', close);
  };

  document.querySelectorAll('textarea[data-mentions]').forEach(attach);
}
