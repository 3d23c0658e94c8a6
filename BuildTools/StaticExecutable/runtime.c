/* What Swift's runtime looks for in /proc, answered without it (`--wrap` in the Makefile): it ends the program, or hides its arguments, where
   /proc is not mounted. */

static int count;
static char **arguments;

__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

char **__wrap__swift_stdlib_getUnsafeArgvArgc(int *length) {
  *length = count;
  return arguments;
}

/* No program that prints backtraces stands beside a static executable. */
char *__wrap_swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return 0;
}
