#!/bin/sh
# The least a script on debconf can do: ask one question, which it forgets to have asked before.
set -e
. /usr/share/debconf/confmodule
db_x_loadtemplatefile "$(dirname "$DEBCONF_SYSTEMRC")/ask.templates" ringready
db_fset ringready/organization seen false
db_input critical ringready/organization
db_go
