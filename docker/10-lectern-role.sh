#!/bin/bash
# Run once by the PostgreSQL image when it makes its data. The application's role is no superuser, so that
# row-level security binds it.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$LECTERN_DATABASE_PASSWORD" --username=postgres <<'SQL'
CREATE ROLE lectern LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE lectern OWNER lectern;
SQL
