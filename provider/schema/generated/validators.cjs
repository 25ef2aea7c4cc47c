// Code generated from schema.json by `make generate`. DO NOT EDIT.

"use strict";
exports.providerConfiguration = validate11;
const schema12 = {"type":"object","properties":{"region":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"projectId":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"},"projectName":{"type":"string","minLength":1,"maxLength":64},"endpoint":{"type":"string","pattern":"^[Hh][Tt][Tt][Pp][Ss]?://"},"iamEndpoint":{"type":"string","pattern":"^[Hh][Tt][Tt][Pp][Ss]?://"},"cloud":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"},"accessKey":{"type":"string","minLength":1},"secretKey":{"type":"string","minLength":1},"securityToken":{"type":"string","minLength":1},"token":{"type":"string","minLength":1},"userName":{"type":"string","minLength":1},"password":{"type":"string","minLength":1},"domainName":{"type":"string","minLength":1},"domainId":{"type":"string","minLength":1},"sharedConfigFile":{"type":"string","minLength":1},"profile":{"type":"string","minLength":1},"credentialsFile":{"type":"string","minLength":1},"agencyName":{"type":"string","minLength":1},"agencyDomainName":{"type":"string","minLength":1},"agencyDomainId":{"type":"string","minLength":1},"metadataEndpoint":{"type":"string","pattern":"^(off$|[Hh][Tt][Tt][Pp][Ss]?://)"},"enterpriseProjectId":{"type":"string","pattern":"^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"},"caCertificate":{"type":"string","minLength":1},"insecure":{"type":"boolean"},"maxRetries":{"type":"integer","minimum":0,"maximum":10},"connectTimeout":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"requestTimeout":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"pagesInFlight":{"type":"integer","minimum":1,"maximum":16},"maxPages":{"type":"integer","minimum":1,"maximum":100000},"callTimeout":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"}},"required":[],"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^[0-9A-Za-z_-]{1,64}$", "u");
const pattern2 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]?://", "u");
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$", "u");
const pattern5 = new RegExp("^(off$|[Hh][Tt][Tt][Pp][Ss]?://)", "u");
const pattern6 = new RegExp("^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$", "u");
const pattern7 = new RegExp("^[1-9]\\d*(ms|s|m|h|d)$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.region !== undefined){
let data0 = data.region;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err1 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.projectId !== undefined){
let data1 = data.projectId;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err3 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^[0-9A-Za-z_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.projectName !== undefined){
let data2 = data.projectName;
if(typeof data2 === "string"){
if(func3(data2) > 64){
const err5 = {instancePath:instancePath+"/projectName",schemaPath:"#/properties/projectName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data2) < 1){
const err6 = {instancePath:instancePath+"/projectName",schemaPath:"#/properties/projectName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/projectName",schemaPath:"#/properties/projectName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data3 = data.endpoint;
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
const err8 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://"},message:"must match pattern \""+"^[Hh][Tt][Tt][Pp][Ss]?://"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.iamEndpoint !== undefined){
let data4 = data.iamEndpoint;
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
const err10 = {instancePath:instancePath+"/iamEndpoint",schemaPath:"#/properties/iamEndpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://"},message:"must match pattern \""+"^[Hh][Tt][Tt][Pp][Ss]?://"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/iamEndpoint",schemaPath:"#/properties/iamEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.cloud !== undefined){
let data5 = data.cloud;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err12 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.accessKey !== undefined){
let data6 = data.accessKey;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err14 = {instancePath:instancePath+"/accessKey",schemaPath:"#/properties/accessKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/accessKey",schemaPath:"#/properties/accessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.secretKey !== undefined){
let data7 = data.secretKey;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err16 = {instancePath:instancePath+"/secretKey",schemaPath:"#/properties/secretKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/secretKey",schemaPath:"#/properties/secretKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.securityToken !== undefined){
let data8 = data.securityToken;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err18 = {instancePath:instancePath+"/securityToken",schemaPath:"#/properties/securityToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/securityToken",schemaPath:"#/properties/securityToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.token !== undefined){
let data9 = data.token;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err20 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.userName !== undefined){
let data10 = data.userName;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err22 = {instancePath:instancePath+"/userName",schemaPath:"#/properties/userName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/userName",schemaPath:"#/properties/userName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.password !== undefined){
let data11 = data.password;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err24 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.domainName !== undefined){
let data12 = data.domainName;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err26 = {instancePath:instancePath+"/domainName",schemaPath:"#/properties/domainName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/domainName",schemaPath:"#/properties/domainName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.domainId !== undefined){
let data13 = data.domainId;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err28 = {instancePath:instancePath+"/domainId",schemaPath:"#/properties/domainId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/domainId",schemaPath:"#/properties/domainId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.sharedConfigFile !== undefined){
let data14 = data.sharedConfigFile;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err30 = {instancePath:instancePath+"/sharedConfigFile",schemaPath:"#/properties/sharedConfigFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sharedConfigFile",schemaPath:"#/properties/sharedConfigFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.profile !== undefined){
let data15 = data.profile;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err32 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.credentialsFile !== undefined){
let data16 = data.credentialsFile;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err34 = {instancePath:instancePath+"/credentialsFile",schemaPath:"#/properties/credentialsFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/credentialsFile",schemaPath:"#/properties/credentialsFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.agencyName !== undefined){
let data17 = data.agencyName;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err36 = {instancePath:instancePath+"/agencyName",schemaPath:"#/properties/agencyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/agencyName",schemaPath:"#/properties/agencyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.agencyDomainName !== undefined){
let data18 = data.agencyDomainName;
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err38 = {instancePath:instancePath+"/agencyDomainName",schemaPath:"#/properties/agencyDomainName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/agencyDomainName",schemaPath:"#/properties/agencyDomainName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.agencyDomainId !== undefined){
let data19 = data.agencyDomainId;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err40 = {instancePath:instancePath+"/agencyDomainId",schemaPath:"#/properties/agencyDomainId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/agencyDomainId",schemaPath:"#/properties/agencyDomainId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.metadataEndpoint !== undefined){
let data20 = data.metadataEndpoint;
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err42 = {instancePath:instancePath+"/metadataEndpoint",schemaPath:"#/properties/metadataEndpoint/pattern",keyword:"pattern",params:{pattern: "^(off$|[Hh][Tt][Tt][Pp][Ss]?://)"},message:"must match pattern \""+"^(off$|[Hh][Tt][Tt][Pp][Ss]?://)"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/metadataEndpoint",schemaPath:"#/properties/metadataEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.enterpriseProjectId !== undefined){
let data21 = data.enterpriseProjectId;
if(typeof data21 === "string"){
if(!pattern6.test(data21)){
const err44 = {instancePath:instancePath+"/enterpriseProjectId",schemaPath:"#/properties/enterpriseProjectId/pattern",keyword:"pattern",params:{pattern: "^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"},message:"must match pattern \""+"^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/enterpriseProjectId",schemaPath:"#/properties/enterpriseProjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.caCertificate !== undefined){
let data22 = data.caCertificate;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err46 = {instancePath:instancePath+"/caCertificate",schemaPath:"#/properties/caCertificate/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/caCertificate",schemaPath:"#/properties/caCertificate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.insecure !== undefined){
if(typeof data.insecure !== "boolean"){
const err48 = {instancePath:instancePath+"/insecure",schemaPath:"#/properties/insecure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.maxRetries !== undefined){
let data24 = data.maxRetries;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err49 = {instancePath:instancePath+"/maxRetries",schemaPath:"#/properties/maxRetries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 10 || isNaN(data24)){
const err50 = {instancePath:instancePath+"/maxRetries",schemaPath:"#/properties/maxRetries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err51 = {instancePath:instancePath+"/maxRetries",schemaPath:"#/properties/maxRetries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.connectTimeout !== undefined){
let data25 = data.connectTimeout;
if(typeof data25 === "string"){
if(!pattern7.test(data25)){
const err52 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.requestTimeout !== undefined){
let data26 = data.requestTimeout;
if(typeof data26 === "string"){
if(!pattern7.test(data26)){
const err54 = {instancePath:instancePath+"/requestTimeout",schemaPath:"#/properties/requestTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/requestTimeout",schemaPath:"#/properties/requestTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.pagesInFlight !== undefined){
let data27 = data.pagesInFlight;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err56 = {instancePath:instancePath+"/pagesInFlight",schemaPath:"#/properties/pagesInFlight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 16 || isNaN(data27)){
const err57 = {instancePath:instancePath+"/pagesInFlight",schemaPath:"#/properties/pagesInFlight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},message:"must be <= 16"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err58 = {instancePath:instancePath+"/pagesInFlight",schemaPath:"#/properties/pagesInFlight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data.maxPages !== undefined){
let data28 = data.maxPages;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err59 = {instancePath:instancePath+"/maxPages",schemaPath:"#/properties/maxPages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 100000 || isNaN(data28)){
const err60 = {instancePath:instancePath+"/maxPages",schemaPath:"#/properties/maxPages/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/maxPages",schemaPath:"#/properties/maxPages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data.callTimeout !== undefined){
let data29 = data.callTimeout;
if(typeof data29 === "string"){
if(!pattern7.test(data29)){
const err62 = {instancePath:instancePath+"/callTimeout",schemaPath:"#/properties/callTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/callTimeout",schemaPath:"#/properties/callTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports.getOperationLogsArgs = validate12;
const schema13 = {"type":"object","properties":{"startTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"},"endTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"},"enterpriseProjectId":{"type":"string","pattern":"^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"},"operationType":{"$ref":"#/definitions/OperationType"},"providerId":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"resourceId":{"type":"string","minLength":1,"maxLength":255},"resourceName":{"type":"string","minLength":1,"maxLength":255},"status":{"$ref":"#/definitions/OperationStatus"},"vaultId":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"vaultName":{"type":"string","minLength":1,"maxLength":255},"destinationRegion":{"type":"string","pattern":"^[a-zA-Z0-9._-]*$","minLength":1,"maxLength":255},"destinationProjectId":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"},"limit":{"type":"integer","minimum":1},"offset":{"type":"integer","minimum":0},"fields":{"type":"array","uniqueItems":true,"items":{"$ref":"#/definitions/OperationLogField"}},"region":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"projectId":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"},"timeout":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"}},"required":[],"additionalProperties":false};
const schema14 = {"type":"string","enum":["backup","copy","replication","restore","delete","sync","vault_delete","remove_resource","migrate_resources"]};
const schema15 = {"type":"string","enum":["success","skipped","failed","running","timeout","waiting"]};
const schema16 = {"type":"string","enum":["id","status","createdAt","checkpointId","endedAt","errorInfo","extraInfo","operationType","policyId","projectId","providerId","startedAt","updatedAt","vaultId","vaultName"]};
const func0 = require("ajv/dist/runtime/equal").default;
const pattern10 = new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern13 = new RegExp("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$", "u");
const pattern15 = new RegExp("^[a-zA-Z0-9._-]*$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.startTime !== undefined){
let data0 = data.startTime;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
const err1 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endTime !== undefined){
let data1 = data.endTime;
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
const err3 = {instancePath:instancePath+"/endTime",schemaPath:"#/properties/endTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/endTime",schemaPath:"#/properties/endTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.enterpriseProjectId !== undefined){
let data2 = data.enterpriseProjectId;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err5 = {instancePath:instancePath+"/enterpriseProjectId",schemaPath:"#/properties/enterpriseProjectId/pattern",keyword:"pattern",params:{pattern: "^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"},message:"must match pattern \""+"^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/enterpriseProjectId",schemaPath:"#/properties/enterpriseProjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.operationType !== undefined){
let data3 = data.operationType;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/operationType",schemaPath:"#/definitions/OperationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((((((data3 === "backup") || (data3 === "copy")) || (data3 === "replication")) || (data3 === "restore")) || (data3 === "delete")) || (data3 === "sync")) || (data3 === "vault_delete")) || (data3 === "remove_resource")) || (data3 === "migrate_resources"))){
const err8 = {instancePath:instancePath+"/operationType",schemaPath:"#/definitions/OperationType/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.providerId !== undefined){
let data4 = data.providerId;
if(typeof data4 === "string"){
if(!pattern13.test(data4)){
const err9 = {instancePath:instancePath+"/providerId",schemaPath:"#/properties/providerId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/providerId",schemaPath:"#/properties/providerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.resourceId !== undefined){
let data5 = data.resourceId;
if(typeof data5 === "string"){
if(func3(data5) > 255){
const err11 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func3(data5) < 1){
const err12 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.resourceName !== undefined){
let data6 = data.resourceName;
if(typeof data6 === "string"){
if(func3(data6) > 255){
const err14 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func3(data6) < 1){
const err15 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.status !== undefined){
let data7 = data.status;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/status",schemaPath:"#/definitions/OperationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((((data7 === "success") || (data7 === "skipped")) || (data7 === "failed")) || (data7 === "running")) || (data7 === "timeout")) || (data7 === "waiting"))){
const err18 = {instancePath:instancePath+"/status",schemaPath:"#/definitions/OperationStatus/enum",keyword:"enum",params:{allowedValues: schema15.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.vaultId !== undefined){
let data8 = data.vaultId;
if(typeof data8 === "string"){
if(!pattern13.test(data8)){
const err19 = {instancePath:instancePath+"/vaultId",schemaPath:"#/properties/vaultId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/vaultId",schemaPath:"#/properties/vaultId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.vaultName !== undefined){
let data9 = data.vaultName;
if(typeof data9 === "string"){
if(func3(data9) > 255){
const err21 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func3(data9) < 1){
const err22 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.destinationRegion !== undefined){
let data10 = data.destinationRegion;
if(typeof data10 === "string"){
if(func3(data10) > 255){
const err24 = {instancePath:instancePath+"/destinationRegion",schemaPath:"#/properties/destinationRegion/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func3(data10) < 1){
const err25 = {instancePath:instancePath+"/destinationRegion",schemaPath:"#/properties/destinationRegion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern15.test(data10)){
const err26 = {instancePath:instancePath+"/destinationRegion",schemaPath:"#/properties/destinationRegion/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9._-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9._-]*$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/destinationRegion",schemaPath:"#/properties/destinationRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.destinationProjectId !== undefined){
let data11 = data.destinationProjectId;
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
const err28 = {instancePath:instancePath+"/destinationProjectId",schemaPath:"#/properties/destinationProjectId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^[0-9A-Za-z_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/destinationProjectId",schemaPath:"#/properties/destinationProjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.limit !== undefined){
let data12 = data.limit;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err30 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data.offset !== undefined){
let data13 = data.offset;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err32 = {instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.fields !== undefined){
let data14 = data.fields;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 !== "string"){
const err34 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/definitions/OperationLogField/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((((((((((((((data15 === "id") || (data15 === "status")) || (data15 === "createdAt")) || (data15 === "checkpointId")) || (data15 === "endedAt")) || (data15 === "errorInfo")) || (data15 === "extraInfo")) || (data15 === "operationType")) || (data15 === "policyId")) || (data15 === "projectId")) || (data15 === "providerId")) || (data15 === "startedAt")) || (data15 === "updatedAt")) || (data15 === "vaultId")) || (data15 === "vaultName"))){
const err35 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/definitions/OperationLogField/enum",keyword:"enum",params:{allowedValues: schema16.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
let i1 = data14.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data14[i1], data14[j0])){
const err36 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.region !== undefined){
let data16 = data.region;
if(typeof data16 === "string"){
if(!pattern0.test(data16)){
const err38 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.projectId !== undefined){
let data17 = data.projectId;
if(typeof data17 === "string"){
if(!pattern1.test(data17)){
const err40 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^[0-9A-Za-z_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.timeout !== undefined){
let data18 = data.timeout;
if(typeof data18 === "string"){
if(!pattern7.test(data18)){
const err42 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

exports.getOperationLogArgs = validate13;
const schema17 = {"type":"object","properties":{"operationLogId":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"region":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"projectId":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"},"timeout":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"}},"required":["operationLogId"],"additionalProperties":false};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operationLogId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operationLogId"},message:"must have required property '"+"operationLogId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "operationLogId") || (key0 === "region")) || (key0 === "projectId")) || (key0 === "timeout"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operationLogId !== undefined){
let data0 = data.operationLogId;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
const err2 = {instancePath:instancePath+"/operationLogId",schemaPath:"#/properties/operationLogId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/operationLogId",schemaPath:"#/properties/operationLogId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.region !== undefined){
let data1 = data.region;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err4 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.projectId !== undefined){
let data2 = data.projectId;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err6 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^[0-9A-Za-z_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err8 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

exports.getBackupComplianceArgs = validate14;
const schema18 = {"type":"object","properties":{"filter":{"$ref":"#/definitions/ComplianceFilter"},"window":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"asOf":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"},"expectedResourceIds":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^\\S{1,255}$"}},"scope":{"$ref":"#/definitions/ComplianceScope"},"rules":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/ComplianceRule"}},"evidence":{"$ref":"#/definitions/EvidenceMode"},"region":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"projectId":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"},"timeout":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"}},"required":["rules"],"additionalProperties":false};
const schema21 = {"type":"string","enum":["all","expected"]};
const schema27 = {"type":"string","enum":["all","failures","none"]};
const schema19 = {"type":"object","properties":{"operationType":{"$ref":"#/definitions/OperationType"},"resourceId":{"type":"string","minLength":1,"maxLength":255},"resourceName":{"type":"string","minLength":1,"maxLength":255},"vaultId":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"vaultName":{"type":"string","minLength":1,"maxLength":255},"providerId":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"enterpriseProjectId":{"type":"string","pattern":"^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"}},"required":[],"additionalProperties":false};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "operationType") || (key0 === "resourceId")) || (key0 === "resourceName")) || (key0 === "vaultId")) || (key0 === "vaultName")) || (key0 === "providerId")) || (key0 === "enterpriseProjectId"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.operationType !== undefined){
let data0 = data.operationType;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/operationType",schemaPath:"#/definitions/OperationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((((((data0 === "backup") || (data0 === "copy")) || (data0 === "replication")) || (data0 === "restore")) || (data0 === "delete")) || (data0 === "sync")) || (data0 === "vault_delete")) || (data0 === "remove_resource")) || (data0 === "migrate_resources"))){
const err2 = {instancePath:instancePath+"/operationType",schemaPath:"#/definitions/OperationType/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resourceId !== undefined){
let data1 = data.resourceId;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err3 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.resourceName !== undefined){
let data2 = data.resourceName;
if(typeof data2 === "string"){
if(func3(data2) > 255){
const err6 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/resourceName",schemaPath:"#/properties/resourceName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.vaultId !== undefined){
let data3 = data.vaultId;
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
const err9 = {instancePath:instancePath+"/vaultId",schemaPath:"#/properties/vaultId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/vaultId",schemaPath:"#/properties/vaultId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.vaultName !== undefined){
let data4 = data.vaultName;
if(typeof data4 === "string"){
if(func3(data4) > 255){
const err11 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func3(data4) < 1){
const err12 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.providerId !== undefined){
let data5 = data.providerId;
if(typeof data5 === "string"){
if(!pattern13.test(data5)){
const err14 = {instancePath:instancePath+"/providerId",schemaPath:"#/properties/providerId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/providerId",schemaPath:"#/properties/providerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.enterpriseProjectId !== undefined){
let data6 = data.enterpriseProjectId;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err16 = {instancePath:instancePath+"/enterpriseProjectId",schemaPath:"#/properties/enterpriseProjectId/pattern",keyword:"pattern",params:{pattern: "^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"},message:"must match pattern \""+"^(0|all_granted_eps|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/enterpriseProjectId",schemaPath:"#/properties/enterpriseProjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","properties":{"type":{"$ref":"#/definitions/ComplianceRuleType"},"severity":{"$ref":"#/definitions/ComplianceSeverity"},"maxAge":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"operationTypes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/definitions/OperationType"}},"newestMustSucceed":{"type":"boolean"},"interval":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"grace":{"type":"string","pattern":"^(0|[1-9]\\d*)(ms|s|m|h|d)$"},"max":{"type":"integer","minimum":0},"minPercent":{"type":"number","minimum":0,"maximum":100},"minSamples":{"type":"integer","minimum":1},"maxRunning":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"maxWaiting":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"maxDuration":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"maxLag":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"regions":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":255}},"allow":{"type":"array","uniqueItems":true,"items":{"$ref":"#/definitions/OperationType"}},"deny":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":255}}},"required":["type"],"additionalProperties":false};
const schema23 = {"type":"string","enum":["lastSuccessWithin","maxGap","consecutiveFailures","successRate","skippedBudget","notStuck","durationWithin","restoreTestedWithin","restoreTimeWithin","replicatedWithin","appConsistent","noDestructiveOps","errorCodes","covered"]};
const schema24 = {"type":"string","enum":["error","warning"]};
const pattern32 = new RegExp("^(0|[1-9]\\d*)(ms|s|m|h|d)$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema22.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/ComplianceRuleType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((((((((((data0 === "lastSuccessWithin") || (data0 === "maxGap")) || (data0 === "consecutiveFailures")) || (data0 === "successRate")) || (data0 === "skippedBudget")) || (data0 === "notStuck")) || (data0 === "durationWithin")) || (data0 === "restoreTestedWithin")) || (data0 === "restoreTimeWithin")) || (data0 === "replicatedWithin")) || (data0 === "appConsistent")) || (data0 === "noDestructiveOps")) || (data0 === "errorCodes")) || (data0 === "covered"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/ComplianceRuleType/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/severity",schemaPath:"#/definitions/ComplianceSeverity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "error") || (data1 === "warning"))){
const err5 = {instancePath:instancePath+"/severity",schemaPath:"#/definitions/ComplianceSeverity/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.maxAge !== undefined){
let data2 = data.maxAge;
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
const err6 = {instancePath:instancePath+"/maxAge",schemaPath:"#/properties/maxAge/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/maxAge",schemaPath:"#/properties/maxAge/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.operationTypes !== undefined){
let data3 = data.operationTypes;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/operationTypes",schemaPath:"#/properties/operationTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/operationTypes/" + i0,schemaPath:"#/definitions/OperationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((((((((data4 === "backup") || (data4 === "copy")) || (data4 === "replication")) || (data4 === "restore")) || (data4 === "delete")) || (data4 === "sync")) || (data4 === "vault_delete")) || (data4 === "remove_resource")) || (data4 === "migrate_resources"))){
const err10 = {instancePath:instancePath+"/operationTypes/" + i0,schemaPath:"#/definitions/OperationType/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data3[i1], data3[j0])){
const err11 = {instancePath:instancePath+"/operationTypes",schemaPath:"#/properties/operationTypes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/operationTypes",schemaPath:"#/properties/operationTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.newestMustSucceed !== undefined){
if(typeof data.newestMustSucceed !== "boolean"){
const err13 = {instancePath:instancePath+"/newestMustSucceed",schemaPath:"#/properties/newestMustSucceed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.interval !== undefined){
let data6 = data.interval;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err14 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.grace !== undefined){
let data7 = data.grace;
if(typeof data7 === "string"){
if(!pattern32.test(data7)){
const err16 = {instancePath:instancePath+"/grace",schemaPath:"#/properties/grace/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9]\\d*)(ms|s|m|h|d)$"},message:"must match pattern \""+"^(0|[1-9]\\d*)(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/grace",schemaPath:"#/properties/grace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.max !== undefined){
let data8 = data.max;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.minPercent !== undefined){
let data9 = data.minPercent;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/minPercent",schemaPath:"#/properties/minPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/minPercent",schemaPath:"#/properties/minPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/minPercent",schemaPath:"#/properties/minPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.minSamples !== undefined){
let data10 = data.minSamples;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err23 = {instancePath:instancePath+"/minSamples",schemaPath:"#/properties/minSamples/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/minSamples",schemaPath:"#/properties/minSamples/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.maxRunning !== undefined){
let data11 = data.maxRunning;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err25 = {instancePath:instancePath+"/maxRunning",schemaPath:"#/properties/maxRunning/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/maxRunning",schemaPath:"#/properties/maxRunning/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.maxWaiting !== undefined){
let data12 = data.maxWaiting;
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
const err27 = {instancePath:instancePath+"/maxWaiting",schemaPath:"#/properties/maxWaiting/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/maxWaiting",schemaPath:"#/properties/maxWaiting/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.maxDuration !== undefined){
let data13 = data.maxDuration;
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
const err29 = {instancePath:instancePath+"/maxDuration",schemaPath:"#/properties/maxDuration/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/maxDuration",schemaPath:"#/properties/maxDuration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.maxLag !== undefined){
let data14 = data.maxLag;
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err31 = {instancePath:instancePath+"/maxLag",schemaPath:"#/properties/maxLag/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/maxLag",schemaPath:"#/properties/maxLag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.regions !== undefined){
let data15 = data.regions;
if(Array.isArray(data15)){
if(data15.length < 1){
const err33 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len1 = data15.length;
for(let i2=0; i2<len1; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(func3(data16) > 255){
const err34 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func3(data16) < 1){
const err35 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i3 = data15.length;
let j1;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data15[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
const err37 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err38 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.allow !== undefined){
let data17 = data.allow;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i4=0; i4<len2; i4++){
let data18 = data17[i4];
if(typeof data18 !== "string"){
const err39 = {instancePath:instancePath+"/allow/" + i4,schemaPath:"#/definitions/OperationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(((((((((data18 === "backup") || (data18 === "copy")) || (data18 === "replication")) || (data18 === "restore")) || (data18 === "delete")) || (data18 === "sync")) || (data18 === "vault_delete")) || (data18 === "remove_resource")) || (data18 === "migrate_resources"))){
const err40 = {instancePath:instancePath+"/allow/" + i4,schemaPath:"#/definitions/OperationType/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i5 = data17.length;
let j2;
if(i5 > 1){
outer1:
for(;i5--;){
for(j2 = i5; j2--;){
if(func0(data17[i5], data17[j2])){
const err41 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.deny !== undefined){
let data19 = data.deny;
if(Array.isArray(data19)){
if(data19.length < 1){
const err43 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len3 = data19.length;
for(let i6=0; i6<len3; i6++){
let data20 = data19[i6];
if(typeof data20 === "string"){
if(func3(data20) > 255){
const err44 = {instancePath:instancePath+"/deny/" + i6,schemaPath:"#/properties/deny/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func3(data20) < 1){
const err45 = {instancePath:instancePath+"/deny/" + i6,schemaPath:"#/properties/deny/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/deny/" + i6,schemaPath:"#/properties/deny/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
let i7 = data19.length;
let j3;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data19[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j3 = indices1[item1];
const err47 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err48 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const pattern29 = new RegExp("^\\S{1,255}$", "u");

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.filter !== undefined){
if(!(validate15(data.filter, {instancePath:instancePath+"/filter",parentData:data,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data.window !== undefined){
let data1 = data.window;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err2 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.asOf !== undefined){
let data2 = data.asOf;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err4 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.expectedResourceIds !== undefined){
let data3 = data.expectedResourceIds;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern29.test(data4)){
const err6 = {instancePath:instancePath+"/expectedResourceIds/" + i0,schemaPath:"#/properties/expectedResourceIds/items/pattern",keyword:"pattern",params:{pattern: "^\\S{1,255}$"},message:"must match pattern \""+"^\\S{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/expectedResourceIds/" + i0,schemaPath:"#/properties/expectedResourceIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/expectedResourceIds",schemaPath:"#/properties/expectedResourceIds/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err9 = {instancePath:instancePath+"/expectedResourceIds",schemaPath:"#/properties/expectedResourceIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.scope !== undefined){
let data5 = data.scope;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/scope",schemaPath:"#/definitions/ComplianceScope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data5 === "all") || (data5 === "expected"))){
const err11 = {instancePath:instancePath+"/scope",schemaPath:"#/definitions/ComplianceScope/enum",keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.rules !== undefined){
let data6 = data.rules;
if(Array.isArray(data6)){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data6.length;
for(let i2=0; i2<len1; i2++){
if(!(validate17(data6[i2], {instancePath:instancePath+"/rules/" + i2,parentData:data6,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.evidence !== undefined){
let data8 = data.evidence;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/evidence",schemaPath:"#/definitions/EvidenceMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data8 === "all") || (data8 === "failures")) || (data8 === "none"))){
const err15 = {instancePath:instancePath+"/evidence",schemaPath:"#/definitions/EvidenceMode/enum",keyword:"enum",params:{allowedValues: schema27.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.region !== undefined){
let data9 = data.region;
if(typeof data9 === "string"){
if(!pattern0.test(data9)){
const err16 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.projectId !== undefined){
let data10 = data.projectId;
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
const err18 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^[0-9A-Za-z_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.timeout !== undefined){
let data11 = data.timeout;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err20 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

exports.operationGateArgs = validate19;
const schema28 = {"type":"object","properties":{"filter":{"$ref":"#/definitions/ComplianceFilter"},"operationLogId":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"rules":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/ComplianceRule"}},"maxAge":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"window":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"expectedResourceIds":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^\\S{1,255}$"}},"scope":{"$ref":"#/definitions/ComplianceScope"},"onMissing":{"$ref":"#/definitions/MissingPolicy"},"waitForRunning":{"type":"boolean"},"mode":{"$ref":"#/definitions/GateMode"},"pollInterval":{"$ref":"#/definitions/PollInterval"},"stableFor":{"type":"string","pattern":"^(0|[1-9]\\d*)(ms|s|m|h|d)$"},"triggers":{"type":"object","additionalProperties":{"type":"string"}},"recheck":{"$ref":"#/definitions/GateRecheck"},"region":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"projectId":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"}},"required":[],"additionalProperties":false};
const schema30 = {"type":"string","enum":["fail","wait","pass"]};
const schema31 = {"type":"string","enum":["enforce","warn"]};
const schema32 = {"type":"object","properties":{"min":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"},"max":{"type":"string","pattern":"^[1-9]\\d*(ms|s|m|h|d)$"}},"required":[],"additionalProperties":false};
const schema33 = {"type":"string","enum":["always","onChange"]};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.filter !== undefined){
if(!(validate15(data.filter, {instancePath:instancePath+"/filter",parentData:data,parentDataProperty:"filter",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data.operationLogId !== undefined){
let data1 = data.operationLogId;
if(typeof data1 === "string"){
if(!pattern13.test(data1)){
const err1 = {instancePath:instancePath+"/operationLogId",schemaPath:"#/properties/operationLogId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/operationLogId",schemaPath:"#/properties/operationLogId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rules !== undefined){
let data2 = data.rules;
if(Array.isArray(data2)){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate17(data2[i0], {instancePath:instancePath+"/rules/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.maxAge !== undefined){
let data4 = data.maxAge;
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err5 = {instancePath:instancePath+"/maxAge",schemaPath:"#/properties/maxAge/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/maxAge",schemaPath:"#/properties/maxAge/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.window !== undefined){
let data5 = data.window;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err7 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.expectedResourceIds !== undefined){
let data6 = data.expectedResourceIds;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(!pattern29.test(data7)){
const err9 = {instancePath:instancePath+"/expectedResourceIds/" + i1,schemaPath:"#/properties/expectedResourceIds/items/pattern",keyword:"pattern",params:{pattern: "^\\S{1,255}$"},message:"must match pattern \""+"^\\S{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/expectedResourceIds/" + i1,schemaPath:"#/properties/expectedResourceIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i2 = data6.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data6[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/expectedResourceIds",schemaPath:"#/properties/expectedResourceIds/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err12 = {instancePath:instancePath+"/expectedResourceIds",schemaPath:"#/properties/expectedResourceIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.scope !== undefined){
let data8 = data.scope;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/scope",schemaPath:"#/definitions/ComplianceScope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data8 === "all") || (data8 === "expected"))){
const err14 = {instancePath:instancePath+"/scope",schemaPath:"#/definitions/ComplianceScope/enum",keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.onMissing !== undefined){
let data9 = data.onMissing;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/onMissing",schemaPath:"#/definitions/MissingPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data9 === "fail") || (data9 === "wait")) || (data9 === "pass"))){
const err16 = {instancePath:instancePath+"/onMissing",schemaPath:"#/definitions/MissingPolicy/enum",keyword:"enum",params:{allowedValues: schema30.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.waitForRunning !== undefined){
if(typeof data.waitForRunning !== "boolean"){
const err17 = {instancePath:instancePath+"/waitForRunning",schemaPath:"#/properties/waitForRunning/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.mode !== undefined){
let data11 = data.mode;
if(typeof data11 !== "string"){
const err18 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/GateMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((data11 === "enforce") || (data11 === "warn"))){
const err19 = {instancePath:instancePath+"/mode",schemaPath:"#/definitions/GateMode/enum",keyword:"enum",params:{allowedValues: schema31.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.pollInterval !== undefined){
let data12 = data.pollInterval;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(!((key1 === "min") || (key1 === "max"))){
const err20 = {instancePath:instancePath+"/pollInterval",schemaPath:"#/definitions/PollInterval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.min !== undefined){
let data13 = data12.min;
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
const err21 = {instancePath:instancePath+"/pollInterval/min",schemaPath:"#/definitions/PollInterval/properties/min/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/pollInterval/min",schemaPath:"#/definitions/PollInterval/properties/min/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.max !== undefined){
let data14 = data12.max;
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err23 = {instancePath:instancePath+"/pollInterval/max",schemaPath:"#/definitions/PollInterval/properties/max/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d*(ms|s|m|h|d)$"},message:"must match pattern \""+"^[1-9]\\d*(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/pollInterval/max",schemaPath:"#/definitions/PollInterval/properties/max/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/pollInterval",schemaPath:"#/definitions/PollInterval/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.stableFor !== undefined){
let data15 = data.stableFor;
if(typeof data15 === "string"){
if(!pattern32.test(data15)){
const err26 = {instancePath:instancePath+"/stableFor",schemaPath:"#/properties/stableFor/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9]\\d*)(ms|s|m|h|d)$"},message:"must match pattern \""+"^(0|[1-9]\\d*)(ms|s|m|h|d)$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/stableFor",schemaPath:"#/properties/stableFor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.triggers !== undefined){
let data16 = data.triggers;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(typeof data16[key2] !== "string"){
const err28 = {instancePath:instancePath+"/triggers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/triggers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/triggers",schemaPath:"#/properties/triggers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.recheck !== undefined){
let data18 = data.recheck;
if(typeof data18 !== "string"){
const err30 = {instancePath:instancePath+"/recheck",schemaPath:"#/definitions/GateRecheck/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data18 === "always") || (data18 === "onChange"))){
const err31 = {instancePath:instancePath+"/recheck",schemaPath:"#/definitions/GateRecheck/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.region !== undefined){
let data19 = data.region;
if(typeof data19 === "string"){
if(!pattern0.test(data19)){
const err32 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.projectId !== undefined){
let data20 = data.projectId;
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err34 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^[0-9A-Za-z_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

exports.operationLog = validate22;
const schema34 = {"type":"object","properties":{"id":{"type":"string"},"status":{"type":"string"},"createdAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},"checkpointId":{"type":"string"},"endedAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},"errorInfo":{"$ref":"#/definitions/OperationErrorInfo"},"extraInfo":{"$ref":"#/definitions/OperationExtraInfo"},"operationType":{"type":"string"},"policyId":{"type":"string"},"projectId":{"type":"string"},"providerId":{"type":"string"},"startedAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},"updatedAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},"vaultId":{"type":"string"},"vaultName":{"type":"string"}},"required":["id","status","createdAt"]};
const schema35 = {"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"}},"required":[]};
const pattern49 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");
const schema36 = {"type":"object","properties":{"common":{"$ref":"#/definitions/OperationCommonInfo"},"resource":{"$ref":"#/definitions/OperationResource"},"backup":{"$ref":"#/definitions/OperationBackupInfo"},"delete":{"$ref":"#/definitions/OperationDeleteInfo"},"restore":{"$ref":"#/definitions/OperationRestoreInfo"},"replication":{"$ref":"#/definitions/OperationReplicationInfo"},"sync":{"$ref":"#/definitions/OperationSyncInfo"},"removeResources":{"$ref":"#/definitions/OperationRemoveResourcesInfo"},"vaultDelete":{"$ref":"#/definitions/OperationVaultDeleteInfo"},"updateExpirationTime":{"$ref":"#/definitions/OperationUpdateExpirationTimeInfo"}},"required":[]};
const schema37 = {"type":"object","properties":{"progress":{"type":"integer"},"requestId":{"type":"string"},"taskId":{"type":"string"}},"required":[]};
const schema41 = {"type":"object","properties":{"backupId":{"type":"string"},"backupName":{"type":"string"},"incremental":{"type":"boolean"},"appConsistencyStatus":{"type":"string"},"appConsistencyErrorCode":{"type":"string"},"appConsistencyErrorMessage":{"type":"string"}},"required":[]};
const schema42 = {"type":"object","properties":{"backupId":{"type":"string"},"backupName":{"type":"string"}},"required":[]};
const schema43 = {"type":"object","properties":{"backupId":{"type":"string"},"backupName":{"type":"string"},"targetResourceId":{"type":"string"},"targetResourceName":{"type":"string"}},"required":[]};
const schema44 = {"type":"object","properties":{"destinationBackupId":{"type":"string"},"destinationBackupName":{"type":"string"},"destinationCheckpointId":{"type":"string"},"destinationProjectId":{"type":"string"},"destinationRegion":{"type":"string"},"sourceBackupId":{"type":"string"},"sourceBackupName":{"type":"string"},"sourceCheckpointId":{"type":"string"},"sourceProjectId":{"type":"string"},"sourceRegion":{"type":"string"}},"required":[]};
const schema45 = {"type":"object","properties":{"syncBackupNum":{"type":"integer"},"deleteBackupNum":{"type":"integer"},"errSyncBackupNum":{"type":"integer"}},"required":[]};
const schema47 = {"type":"object","properties":{"failCount":{"type":"integer"},"totalCount":{"type":"integer"}},"required":[]};
const schema48 = {"type":"object","properties":{"affectedBackupsCount":{"type":"integer"},"expirationDay":{"type":"string"}},"required":[]};
const schema38 = {"type":"object","properties":{"id":{"type":"string"},"type":{"type":"string"},"name":{"type":"string"},"extraInfo":{"$ref":"#/definitions/OperationResourceExtraInfo"}},"required":[]};
const schema39 = {"type":"object","properties":{"excludeVolumes":{"type":"array","items":{"type":"string"}},"includeVolumes":{"type":"array","items":{"$ref":"#/definitions/IncludedVolume"}}},"required":[]};
const schema40 = {"type":"object","properties":{"id":{"type":"string"},"osVersion":{"type":"string"}},"required":[]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.excludeVolumes !== undefined){
let data0 = data.excludeVolumes;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err0 = {instancePath:instancePath+"/excludeVolumes/" + i0,schemaPath:"#/properties/excludeVolumes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/excludeVolumes",schemaPath:"#/properties/excludeVolumes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.includeVolumes !== undefined){
let data2 = data.includeVolumes;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
const err2 = {instancePath:instancePath+"/includeVolumes/" + i1+"/id",schemaPath:"#/definitions/IncludedVolume/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data3.osVersion !== undefined){
if(typeof data3.osVersion !== "string"){
const err3 = {instancePath:instancePath+"/includeVolumes/" + i1+"/osVersion",schemaPath:"#/definitions/IncludedVolume/properties/osVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/includeVolumes/" + i1,schemaPath:"#/definitions/IncludedVolume/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/includeVolumes",schemaPath:"#/properties/includeVolumes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.extraInfo !== undefined){
if(!(validate25(data.extraInfo, {instancePath:instancePath+"/extraInfo",parentData:data,parentDataProperty:"extraInfo",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema46 = {"type":"object","properties":{"failCount":{"type":"integer"},"totalCount":{"type":"integer"},"resources":{"type":"array","items":{"$ref":"#/definitions/OperationResource"}}},"required":[]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.failCount !== undefined){
let data0 = data.failCount;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/failCount",schemaPath:"#/properties/failCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.totalCount !== undefined){
let data1 = data.totalCount;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/totalCount",schemaPath:"#/properties/totalCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resources !== undefined){
let data2 = data.resources;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data2[i0], {instancePath:instancePath+"/resources/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.common !== undefined){
let data0 = data.common;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.progress !== undefined){
let data1 = data0.progress;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err0 = {instancePath:instancePath+"/common/progress",schemaPath:"#/definitions/OperationCommonInfo/properties/progress/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.requestId !== undefined){
if(typeof data0.requestId !== "string"){
const err1 = {instancePath:instancePath+"/common/requestId",schemaPath:"#/definitions/OperationCommonInfo/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.taskId !== undefined){
if(typeof data0.taskId !== "string"){
const err2 = {instancePath:instancePath+"/common/taskId",schemaPath:"#/definitions/OperationCommonInfo/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/common",schemaPath:"#/definitions/OperationCommonInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.resource !== undefined){
if(!(validate24(data.resource, {instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"resource",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.backup !== undefined){
let data5 = data.backup;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.backupId !== undefined){
if(typeof data5.backupId !== "string"){
const err4 = {instancePath:instancePath+"/backup/backupId",schemaPath:"#/definitions/OperationBackupInfo/properties/backupId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data5.backupName !== undefined){
if(typeof data5.backupName !== "string"){
const err5 = {instancePath:instancePath+"/backup/backupName",schemaPath:"#/definitions/OperationBackupInfo/properties/backupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data5.incremental !== undefined){
if(typeof data5.incremental !== "boolean"){
const err6 = {instancePath:instancePath+"/backup/incremental",schemaPath:"#/definitions/OperationBackupInfo/properties/incremental/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data5.appConsistencyStatus !== undefined){
if(typeof data5.appConsistencyStatus !== "string"){
const err7 = {instancePath:instancePath+"/backup/appConsistencyStatus",schemaPath:"#/definitions/OperationBackupInfo/properties/appConsistencyStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.appConsistencyErrorCode !== undefined){
if(typeof data5.appConsistencyErrorCode !== "string"){
const err8 = {instancePath:instancePath+"/backup/appConsistencyErrorCode",schemaPath:"#/definitions/OperationBackupInfo/properties/appConsistencyErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.appConsistencyErrorMessage !== undefined){
if(typeof data5.appConsistencyErrorMessage !== "string"){
const err9 = {instancePath:instancePath+"/backup/appConsistencyErrorMessage",schemaPath:"#/definitions/OperationBackupInfo/properties/appConsistencyErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/backup",schemaPath:"#/definitions/OperationBackupInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.delete !== undefined){
let data12 = data.delete;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.backupId !== undefined){
if(typeof data12.backupId !== "string"){
const err11 = {instancePath:instancePath+"/delete/backupId",schemaPath:"#/definitions/OperationDeleteInfo/properties/backupId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data12.backupName !== undefined){
if(typeof data12.backupName !== "string"){
const err12 = {instancePath:instancePath+"/delete/backupName",schemaPath:"#/definitions/OperationDeleteInfo/properties/backupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/delete",schemaPath:"#/definitions/OperationDeleteInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.restore !== undefined){
let data15 = data.restore;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.backupId !== undefined){
if(typeof data15.backupId !== "string"){
const err14 = {instancePath:instancePath+"/restore/backupId",schemaPath:"#/definitions/OperationRestoreInfo/properties/backupId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data15.backupName !== undefined){
if(typeof data15.backupName !== "string"){
const err15 = {instancePath:instancePath+"/restore/backupName",schemaPath:"#/definitions/OperationRestoreInfo/properties/backupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data15.targetResourceId !== undefined){
if(typeof data15.targetResourceId !== "string"){
const err16 = {instancePath:instancePath+"/restore/targetResourceId",schemaPath:"#/definitions/OperationRestoreInfo/properties/targetResourceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data15.targetResourceName !== undefined){
if(typeof data15.targetResourceName !== "string"){
const err17 = {instancePath:instancePath+"/restore/targetResourceName",schemaPath:"#/definitions/OperationRestoreInfo/properties/targetResourceName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/restore",schemaPath:"#/definitions/OperationRestoreInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.replication !== undefined){
let data20 = data.replication;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.destinationBackupId !== undefined){
if(typeof data20.destinationBackupId !== "string"){
const err19 = {instancePath:instancePath+"/replication/destinationBackupId",schemaPath:"#/definitions/OperationReplicationInfo/properties/destinationBackupId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data20.destinationBackupName !== undefined){
if(typeof data20.destinationBackupName !== "string"){
const err20 = {instancePath:instancePath+"/replication/destinationBackupName",schemaPath:"#/definitions/OperationReplicationInfo/properties/destinationBackupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data20.destinationCheckpointId !== undefined){
if(typeof data20.destinationCheckpointId !== "string"){
const err21 = {instancePath:instancePath+"/replication/destinationCheckpointId",schemaPath:"#/definitions/OperationReplicationInfo/properties/destinationCheckpointId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data20.destinationProjectId !== undefined){
if(typeof data20.destinationProjectId !== "string"){
const err22 = {instancePath:instancePath+"/replication/destinationProjectId",schemaPath:"#/definitions/OperationReplicationInfo/properties/destinationProjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data20.destinationRegion !== undefined){
if(typeof data20.destinationRegion !== "string"){
const err23 = {instancePath:instancePath+"/replication/destinationRegion",schemaPath:"#/definitions/OperationReplicationInfo/properties/destinationRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data20.sourceBackupId !== undefined){
if(typeof data20.sourceBackupId !== "string"){
const err24 = {instancePath:instancePath+"/replication/sourceBackupId",schemaPath:"#/definitions/OperationReplicationInfo/properties/sourceBackupId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data20.sourceBackupName !== undefined){
if(typeof data20.sourceBackupName !== "string"){
const err25 = {instancePath:instancePath+"/replication/sourceBackupName",schemaPath:"#/definitions/OperationReplicationInfo/properties/sourceBackupName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data20.sourceCheckpointId !== undefined){
if(typeof data20.sourceCheckpointId !== "string"){
const err26 = {instancePath:instancePath+"/replication/sourceCheckpointId",schemaPath:"#/definitions/OperationReplicationInfo/properties/sourceCheckpointId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data20.sourceProjectId !== undefined){
if(typeof data20.sourceProjectId !== "string"){
const err27 = {instancePath:instancePath+"/replication/sourceProjectId",schemaPath:"#/definitions/OperationReplicationInfo/properties/sourceProjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data20.sourceRegion !== undefined){
if(typeof data20.sourceRegion !== "string"){
const err28 = {instancePath:instancePath+"/replication/sourceRegion",schemaPath:"#/definitions/OperationReplicationInfo/properties/sourceRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/replication",schemaPath:"#/definitions/OperationReplicationInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.sync !== undefined){
let data31 = data.sync;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.syncBackupNum !== undefined){
let data32 = data31.syncBackupNum;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err30 = {instancePath:instancePath+"/sync/syncBackupNum",schemaPath:"#/definitions/OperationSyncInfo/properties/syncBackupNum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data31.deleteBackupNum !== undefined){
let data33 = data31.deleteBackupNum;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err31 = {instancePath:instancePath+"/sync/deleteBackupNum",schemaPath:"#/definitions/OperationSyncInfo/properties/deleteBackupNum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data31.errSyncBackupNum !== undefined){
let data34 = data31.errSyncBackupNum;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err32 = {instancePath:instancePath+"/sync/errSyncBackupNum",schemaPath:"#/definitions/OperationSyncInfo/properties/errSyncBackupNum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/sync",schemaPath:"#/definitions/OperationSyncInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.removeResources !== undefined){
if(!(validate28(data.removeResources, {instancePath:instancePath+"/removeResources",parentData:data,parentDataProperty:"removeResources",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.vaultDelete !== undefined){
let data36 = data.vaultDelete;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.failCount !== undefined){
let data37 = data36.failCount;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err34 = {instancePath:instancePath+"/vaultDelete/failCount",schemaPath:"#/definitions/OperationVaultDeleteInfo/properties/failCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data36.totalCount !== undefined){
let data38 = data36.totalCount;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err35 = {instancePath:instancePath+"/vaultDelete/totalCount",schemaPath:"#/definitions/OperationVaultDeleteInfo/properties/totalCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/vaultDelete",schemaPath:"#/definitions/OperationVaultDeleteInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.updateExpirationTime !== undefined){
let data39 = data.updateExpirationTime;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.affectedBackupsCount !== undefined){
let data40 = data39.affectedBackupsCount;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err37 = {instancePath:instancePath+"/updateExpirationTime/affectedBackupsCount",schemaPath:"#/definitions/OperationUpdateExpirationTimeInfo/properties/affectedBackupsCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data39.expirationDay !== undefined){
if(typeof data39.expirationDay !== "string"){
const err38 = {instancePath:instancePath+"/updateExpirationTime/expirationDay",schemaPath:"#/definitions/OperationUpdateExpirationTimeInfo/properties/expirationDay/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/updateExpirationTime",schemaPath:"#/definitions/OperationUpdateExpirationTimeInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined){
if(typeof data.status !== "string"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data2 = data.createdAt;
if(typeof data2 === "string"){
if(!pattern49.test(data2)){
const err5 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.checkpointId !== undefined){
if(typeof data.checkpointId !== "string"){
const err7 = {instancePath:instancePath+"/checkpointId",schemaPath:"#/properties/checkpointId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.endedAt !== undefined){
let data4 = data.endedAt;
if(typeof data4 === "string"){
if(!pattern49.test(data4)){
const err8 = {instancePath:instancePath+"/endedAt",schemaPath:"#/properties/endedAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/endedAt",schemaPath:"#/properties/endedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.errorInfo !== undefined){
let data5 = data.errorInfo;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.code !== undefined){
if(typeof data5.code !== "string"){
const err10 = {instancePath:instancePath+"/errorInfo/code",schemaPath:"#/definitions/OperationErrorInfo/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.message !== undefined){
if(typeof data5.message !== "string"){
const err11 = {instancePath:instancePath+"/errorInfo/message",schemaPath:"#/definitions/OperationErrorInfo/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/errorInfo",schemaPath:"#/definitions/OperationErrorInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.extraInfo !== undefined){
if(!(validate23(data.extraInfo, {instancePath:instancePath+"/extraInfo",parentData:data,parentDataProperty:"extraInfo",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.operationType !== undefined){
if(typeof data.operationType !== "string"){
const err13 = {instancePath:instancePath+"/operationType",schemaPath:"#/properties/operationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.policyId !== undefined){
if(typeof data.policyId !== "string"){
const err14 = {instancePath:instancePath+"/policyId",schemaPath:"#/properties/policyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.projectId !== undefined){
if(typeof data.projectId !== "string"){
const err15 = {instancePath:instancePath+"/projectId",schemaPath:"#/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.providerId !== undefined){
if(typeof data.providerId !== "string"){
const err16 = {instancePath:instancePath+"/providerId",schemaPath:"#/properties/providerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.startedAt !== undefined){
let data13 = data.startedAt;
if(typeof data13 === "string"){
if(!pattern49.test(data13)){
const err17 = {instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data14 = data.updatedAt;
if(typeof data14 === "string"){
if(!pattern49.test(data14)){
const err19 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.vaultId !== undefined){
if(typeof data.vaultId !== "string"){
const err21 = {instancePath:instancePath+"/vaultId",schemaPath:"#/properties/vaultId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.vaultName !== undefined){
if(typeof data.vaultName !== "string"){
const err22 = {instancePath:instancePath+"/vaultName",schemaPath:"#/properties/vaultName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
