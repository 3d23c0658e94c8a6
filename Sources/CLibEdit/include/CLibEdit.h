// libedit for Swift: its variadic calls under fixed types, and the part of signal handling that must be C.
#ifndef RINGREADY_CLIBEDIT_H
#define RINGREADY_CLIBEDIT_H

#include <histedit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <wchar.h>

typedef unsigned char (*editor_command)(EditLine *, wint_t);
typedef const wchar_t *(*editor_prompt)(EditLine *);

static inline void editor_set_client(EditLine *el, void *client) { el_wset(el, EL_CLIENTDATA, client); }

static inline void *editor_client(EditLine *el) {
  void *client = NULL;
  el_wget(el, EL_CLIENTDATA, &client);
  return client;
}

static inline void editor_set_prompt(EditLine *el, editor_prompt prompt, wchar_t escape) {
  el_wset(el, EL_PROMPT_ESC, prompt, (int)escape);
}

static inline void editor_set_reader(EditLine *el, el_rfunc_t reader) { el_wset(el, EL_GETCFN, reader); }
static inline void editor_set_history(EditLine *el, HistoryW *history) { el_wset(el, EL_HIST, history_w, history); }
static inline void editor_use_emacs_keys(EditLine *el) { el_wset(el, EL_EDITOR, L"emacs"); }
static inline void editor_set_raw(EditLine *el, int raw) { el_wset(el, EL_PREP_TERM, raw); }
static inline void editor_draw(EditLine *el) { el_wset(el, EL_REFRESH); }

static inline void editor_bind(EditLine *el, const wchar_t *key, const wchar_t *command) {
  el_wset(el, EL_BIND, key, command, NULL);
}

static inline void history_w_limit(HistoryW *history, int size) {
  HistEventW event;
  history_w(history, &event, H_SETSIZE, size);
}

static inline void history_w_enter(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  history_w(history, &event, H_ENTER, line);
}

/// The window's "li" or "co" as libedit sees it; 0 for an unknown name.
static inline int editor_terminal_size(EditLine *el, const char *name) {
  int value = 0;
  el_wget(el, EL_GETTC, name, &value);
  return value;
}

/// Gives a command the name "ringready-`number`" (0 to 7) that keys are bound to; literals, because libedit keeps the pointer.
static inline void editor_add_command(EditLine *el, int number, editor_command command) {
  static const wchar_t *const names[] = {L"ringready-0", L"ringready-1", L"ringready-2", L"ringready-3",
                                         L"ringready-4", L"ringready-5", L"ringready-6", L"ringready-7"};
  el_wset(el, EL_ADDFN, names[number], L"A command of ringready", command);
}

/// Tells a terminal to mark what is pasted, and to stop doing so.
#define PASTE_MARKS_ON "\033[?2004h"
#define PASTE_MARKS_OFF "\033[?2004l"

/// The columns libedit reckons `character` takes: `wcwidth` in the locale in use, -1 for one that can't be drawn.
int wide_columns(wchar_t character);

/// Opens, once for the process, the pipe on which signals arrive as bytes. Returns its reading end, or -1 with `errno`.
int signal_pipe_open(void);

/// Sends SIGINT, SIGHUP, SIGTSTP, SIGCONT and SIGWINCH to the pipe, and makes every signal that ends the process (a crash too)
/// first write `PASTE_MARKS_OFF` to `output` and give the terminal `input` its present modes back.
/// `output` -1: nothing is written. Signals the process ignores stay ignored.
void signals_catch(int input, int output);

/// Undoes `signals_catch`.
void signals_release(void);

/// Stops the process as Ctrl-Z does by default; returns when it is continued.
void signals_stop_process(void);

#endif
