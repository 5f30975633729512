// An upload control of the page's own making: everything stands in a shadow root, and a button opens the picker.
const host = document.querySelector('data-upload');
window.importerRoot = host.attachShadow({ mode: host.getAttribute('mode') });
window.importerRoot.append(document.querySelector('template').content.cloneNode(true));
