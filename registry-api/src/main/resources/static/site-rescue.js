// Plate rescue by keyboard: 1 to 9 pick a candidate, 0 says none, an arrow goes to the next, Z shows the stills large.
const reason = document.getElementById('reason');

document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, select, textarea') || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === '0' && reason?.value === '') {
    reason.focus(); // none says why
  } else if (/^[0-9]$/.test(event.key)) {
    document.querySelector(`[data-key="${event.key}"]`)?.click();
  } else if (event.key === 'ArrowRight') {
    document.querySelector('a[rel=next]')?.click();
  } else if (event.key === 'z' || event.key === 'Z') {
    document.getElementById('pictures').classList.toggle('zoomed');
  }
});
