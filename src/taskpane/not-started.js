/**
 * What stands in the place of the grey shapes when the pane cannot start: its own code is newer than the web views
 * of old Office (Internet Explorer, the first Edge), which would show grey shapes for ever. So this file is ECMAScript
 * 5, served as it is, and leans on nothing that office.js or the pane bring. It does not know Office's language, and
 * says everything in both.
 */
(function () {
  'use strict';

  /** Milliseconds: longer than the pane takes over a slow network. */
  var PATIENCE = 20000;

  var TOO_OLD = [
    {
      lang: 'fr',
      title: 'Barème ne peut pas s’ouvrir dans cet Office',
      text:
        'Le navigateur dont Office se sert ici est trop ancien. Sous Windows, mettez Office à jour (Fichier, Compte, ' +
        'Options de mise à jour) et faites installer « Microsoft Edge WebView2 » ; sur un Mac, mettez macOS à jour. ' +
        'Excel pour le web convient aussi, dans un navigateur récent.',
    },
    {
      lang: 'en',
      title: 'Barème cannot open in this Office',
      text:
        'The browser that Office uses here is too old. On Windows, update Office (File, Account, Update Options) and ' +
        'have “Microsoft Edge WebView2” installed; on a Mac, update macOS. ' +
        'Excel on the web will do too, in a recent browser.',
    },
  ];

  var NOT_LOADED = [
    {
      lang: 'fr',
      title: 'Barème n’a pas pu être chargé',
      text:
        'Un de ses fichiers manque, ou le réseau ne répond pas. Vérifiez la connexion, puis rouvrez le volet ; ' +
        'si cela dure, prévenez l’administrateur qui a installé Barème. Le classeur n’est pas touché.',
    },
    {
      lang: 'en',
      title: 'Barème could not be loaded',
      text:
        'One of its files is missing, or the network does not answer. Check the connection, then open the pane again; ' +
        'if it lasts, tell the administrator who installed Barème. The workbook is untouched.',
    },
  ];

  var SLOW = [
    {
      lang: 'fr',
      title: 'Barème met longtemps à s’ouvrir',
      text:
        'Excel ou le réseau ne répond pas encore. Si vous êtes en train de saisir dans une cellule, validez avec ' +
        'Entrée ; sinon, fermez le volet et rouvrez-le. Le classeur n’est pas touché.',
    },
    {
      lang: 'en',
      title: 'Barème is taking long to open',
      text:
        'Excel or the network has not answered yet. If you are typing in a cell, press Enter; otherwise close the ' +
        'pane and open it again. The workbook is untouched.',
    },
  ];

  var root = document.getElementById('root');
  var shapes = root && root.firstElementChild;

  /** Only this far: Office may still be silent. */
  function hasCodeRun() {
    return Boolean(root && root.getAttribute('data-started') !== null);
  }

  /** The web views that Office has given up say their name; of others, what came to the language last tells. */
  function isTooOld() {
    return /Trident\/|MSIE |Edge\/\d/.test(navigator.userAgent) || !('hasOwn' in Object);
  }

  /**
   * Nothing where the pane has something to show: it took the shapes away.
   * @param {{ lang: string, title: string, text: string }[]} sentences
   */
  function say(sentences) {
    if (!root || !shapes || shapes.parentNode !== root) return;
    var page = document.createElement('main');
    var alert = document.createElement('div');
    page.className = 'not-started';
    alert.setAttribute('role', 'alert');
    page.appendChild(alert);
    sentences.forEach(function (sentence) {
      var article = document.createElement('article');
      article.lang = sentence.lang;
      append(article, 'h1', sentence.title);
      append(article, 'p', sentence.text);
      alert.appendChild(article);
    });
    root.replaceChild(page, shapes);
  }

  /**
   * @param {HTMLElement} parent
   * @param {string} name
   * @param {string} text
   */
  function append(parent, name, text) {
    var element = document.createElement(name);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
  }

  if (isTooOld()) {
    say(TOO_OLD);
    return;
  }
  // Every deferred script has run by then, or never will.
  document.addEventListener('DOMContentLoaded', function () {
    if (!hasCodeRun()) say(NOT_LOADED);
  });
  // The pane's code has come, and its texts have not.
  if (root) {
    root.addEventListener('notstarted', function () {
      say(NOT_LOADED);
    });
  }
  window.setTimeout(function () {
    say(SLOW);
  }, PATIENCE);
})();
