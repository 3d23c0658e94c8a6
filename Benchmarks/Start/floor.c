// The least a program on libedit can do: the floor that a start is measured against.
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static char *prompt(EditLine *editor) {
  (void)editor;
  return "> ";
}

int main(int count, char **arguments) {
  (void)count;
  setlocale(LC_CTYPE, "");
  EditLine *editor = el_init(arguments[0], stdin, stdout, stderr);
  if (!editor) return 1;
  el_set(editor, EL_PROMPT, prompt);
  el_set(editor, EL_EDITOR, "emacs");
  int length;
  const char *line;
  while ((line = el_gets(editor, &length)) && length > 0 && strcmp(line, "quit\n") != 0) printf("%s", line);
  el_end(editor);
  return 0;
}
