@echo off
rem The command line of Errdex: in a script cmd waits for the app, and its exit code is that of the last command.
"%~dp0Errdex.exe" --command-line -- %*
