// C because a handler may touch nothing but plain memory: a Swift global can be lazy or guarded by an access check.
#include "CLibEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static const int told[] = {SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
static const int deadly[] = {SIGTERM, SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGALRM,
                             SIGPIPE, SIGXCPU, SIGXFSZ, SIGSYS,  SIGUSR1, SIGUSR2};
enum { toldCount = sizeof told / sizeof *told, deadlyCount = sizeof deadly / sizeof *deadly };

static int pipeEnds[2] = {-1, -1};
static struct sigaction oldTold[toldCount], oldDeadly[deadlyCount];

static volatile sig_atomic_t catching;
static int terminalInput, terminalOutput;
static struct termios modesBefore;

static void restore_terminal(void) {
  if (!catching) return;
  // From the background this would stop the process, or change the modes under the shell's hands.
  if (tcgetpgrp(terminalInput) != getpgrp()) return;
  if (terminalOutput >= 0 && write(terminalOutput, PASTE_MARKS_OFF, sizeof PASTE_MARKS_OFF - 1) < 0) { /* nothing is left to tell it to */ }
  tcsetattr(terminalInput, TCSANOW, &modesBefore);
}

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write(pipeEnds[1], &byte, 1) < 0) { /* a full pipe already wakes the reader */ }
  errno = saved;
}

static void die(int number) {
  restore_terminal();
  for (int i = 0; i < deadlyCount; i++)
    if (deadly[i] == number) sigaction(number, &oldDeadly[i], NULL);
  raise(number);
}

int signal_pipe_open(void) {
  if (pipeEnds[0] >= 0) return pipeEnds[0];
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  pipeEnds[1] = ends[1];
  pipeEnds[0] = ends[0];
  atexit(restore_terminal);
  return pipeEnds[0];
}

static void catch_all(const int *numbers, int count, struct sigaction *old, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < count; i++) {
    sigaction(numbers[i], NULL, &old[i]);
    if (old[i].sa_handler != SIG_IGN) sigaction(numbers[i], &action, NULL);
  }
}

void signals_catch(int input, int output) {
  terminalInput = input;
  terminalOutput = output;
  catching = tcgetattr(input, &modesBefore) == 0;
  catch_all(told, toldCount, oldTold, tell);
  catch_all(deadly, deadlyCount, oldDeadly, die);
}

void signals_release(void) {
  for (int i = 0; i < toldCount; i++) sigaction(told[i], &oldTold[i], NULL);
  for (int i = 0; i < deadlyCount; i++) sigaction(deadly[i], &oldDeadly[i], NULL);
  catching = 0;
}

void signals_stop_process(void) {
  struct sigaction ours;
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
