// Reviews by keyboard: 1 confirms, 2 rejects, 3 doubts, arrows go to the neighbours, Z shows the stills large.
const buttons = Object.fromEntries([...document.querySelectorAll('[data-key]')].map((one) => [one.dataset.key, one]));
const reason = document.getElementById('reason');

function decide(key) {
  if (key !== '1' && reason.value === '') {
    reason.focus(); // a rejection or doubt says why
    return;
  }
  buttons[key].click();
}

document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, select, textarea') || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (buttons[event.key]) {
    decide(event.key);
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    document.querySelector(event.key === 'ArrowLeft' ? 'a[rel=prev]' : 'a[rel=next]')?.click();
  } else if (event.key === 'z' || event.key === 'Z') {
    document.getElementById('pictures').classList.toggle('zoomed');
  }
});
