export { PreflightHttpModule } from './preflight-http.module.js';
